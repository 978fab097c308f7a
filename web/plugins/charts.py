"""Jinja functions: the geometry of the charts, and the outline for a small map."""

from datasette import hookimpl

from web import charts, outline


@hookimpl
def prepare_jinja2_environment(env):
    env.globals |= {"figure_plots": charts.figure_plots, "time_bars": charts.time_bars, "month_panels": charts.month_panels, "total_groups": charts.total_groups, "small_map": outline.small_map}
