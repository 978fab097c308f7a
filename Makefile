# make serve and make test are all that a fresh machine needs.
PYTHON ?= python3
PORT ?= 8001
DATA ?= data_csv
BIN := .venv/bin

DATASETTE := PYTHONPATH=. $(BIN)/datasette serve -i dist/resurgence.db --inspect-file dist/inspect-data.json \
  --metadata metadata.yml --plugins-dir web/plugins --template-dir web/templates --static static:web/static --cors \
  --setting suggest_facets 0 --setting default_page_size 50 --setting default_facet_size 10 --setting max_returned_rows 5000 --setting facet_time_limit_ms 1000 --setting sql_time_limit_ms 2000

.PHONY: help serve site build check format test look stats clean
help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "%-8s %s\n", $$1, $$2}' Makefile

serve: build site  ## build the database and serve it on http://127.0.0.1:8001/

site: .venv/installed
	@echo "http://127.0.0.1:$(PORT)/"
	@$(DATASETTE) -h 127.0.0.1 -p $(PORT)

build: .venv/installed  ## check the data and build dist/resurgence.db
	@$(BIN)/python build.py --data $(DATA)

check: .venv/installed  ## check the data and their form; TEXTS=DIR checks passages too
	@$(BIN)/python build.py --data $(DATA) --check $(if $(TEXTS),--texts $(TEXTS)) $(if $(ALL),--all)

format: .venv/installed  ## rewrite the CSV files in their canonical form
	@$(BIN)/python -m resurgence.format $(DATA)

test: .venv/tested  ## run all tests, a browser included
	@tests/ensure_browser.sh
	@$(BIN)/python -m pytest

look: .venv/tested  ## make look TABLE=claims: a table as text
	@$(BIN)/csvlook --max-column-width 40 $(DATA)/$(or $(TABLE),incidents).csv | less -S

stats: .venv/tested  ## what each column of the spine holds
	@for table in sources claims incidents; do $(BIN)/csvstat --no-inference --freq-count 3 $(DATA)/$$table.csv; done

clean:  ## delete all that was made
	rm -rf dist .venv .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/tested: requirements-dev.txt .venv/installed
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
