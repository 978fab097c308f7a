"""What every page knows of the site: its own address, the repository, and the file that is served."""

from datasette import hookimpl


@hookimpl
def extra_template_vars(datasette, request):
    database = datasette.databases.get("resurgence")
    return {
        "address": datasette.absolute_url(request, request.path) if request else "",
        "origin": datasette.absolute_url(request, "/").rstrip("/") if request else "",
        "repository": (datasette.plugin_config("resurgence") or {}).get("repository", ""),
        "file": {"size": database.size, "sha256": database.hash} if database else None,
    }
