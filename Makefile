# Diglot: build, test, install. ‘make help’ lists what there is.

PREFIX ?= /usr/local
DESTDIR ?=
# The folder of real documents, schemas and peers that the slow suites and the benchmark read.
SHARED ?= ../shared
CONFIGURATION = release
SWIFT = swift
BUILD_FLAGS = -c $(CONFIGURATION) --static-swift-stdlib
BINARY = .build/$(CONFIGURATION)/diglot
# What indexes the site for search, in a virtual environment of its own; the site can do without.
PAGEFIND = .build/search/pagefind
PAGEFIND_VERSION = 1.5.2
# How long each fuzz run lasts, in seconds.
FUZZ_SECONDS ?= 12

# What pkg-config calls each system library, and the Debian package that brings it.
LIBRARIES = md4c=libmd4c-dev gumbo=libgumbo-dev yaml-0.1=libyaml-dev \
  libxml-2.0=libxml2-dev sqlite3=libsqlite3-dev icu-i18n=libicu-dev \
  zlib=zlib1g-dev

# Installs the Debian packages named after it.
APT_INSTALL = as_root=''; [ "$$(id -u)" = 0 ] || as_root=sudo; \
  $$as_root apt-get update -q && \
  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends

.PHONY: help site search pictures build test test-corpus lint bench precision fuzz coverage install clean dependencies

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: build search ## Check content/, build the memory, export the tables, build the site into _site/.
	$(BINARY) check
	$(BINARY) tm build
	@mkdir -p .diglot/tables
	$(BINARY) export --format csv --output .diglot/tables/segments.csv
	$(BINARY) export --format tmx --output .diglot/tables/segments.tmx
	$(BINARY) export --pivot --format csv --output .diglot/tables/pivot.csv
	PATH='$(CURDIR)/$(dir $(PAGEFIND)):'"$$PATH" $(BINARY) build --output _site
	@printf '\nMade from content/:\n'
	@printf '  %-30s %s\n' '_site/index.html' 'the help site; open it in a browser' \
	  '.diglot/memory.sqlite' 'the translation memory' \
	  '.diglot/tables/segments.csv' 'one row a segment' \
	  '.diglot/tables/segments.tmx' 'the same for translation tools' \
	  '.diglot/tables/pivot.csv' 'one row a source segment, one column a locale'

search: ## Put Pagefind, which makes the search of the site, into .build/search.
	@[ -x $(PAGEFIND) ] || { \
	  echo 'Installing Pagefind'; \
	  { python3 -c 'import ensurepip' 2>/dev/null || { $(APT_INSTALL) python3-venv; }; } && \
	  python3 -m venv --clear .build/search && \
	  .build/search/bin/pip install --quiet --disable-pip-version-check --retries 1 --timeout 15 \
	    'pagefind[extended]==$(PAGEFIND_VERSION)' && \
	  (cd .build/search && ln -sf lib/python*/site-packages/pagefind_bin_extended/pagefind_extended pagefind); \
	} || echo 'make: warning: Pagefind could not be installed; the site has no search' >&2

pictures: ## Take pictures of each kind of page of _site/ in each language, into .build/pictures/.
	.ci/picture-site _site .build/pictures

build: dependencies ## Build the release binary.
	$(SWIFT) build $(BUILD_FLAGS) --product diglot

test: dependencies ## Run every test that needs nothing but this folder.
	$(SWIFT) test

test-corpus: dependencies ## Run the slow suites over SHARED (../shared).
	DIGLOT_SHARED='$(abspath $(SHARED))' $(SWIFT) test

lint: ## Check the style of every source file.
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

bench: dependencies ## Measure parse, check, memory, export and site over SHARED, beside tools that are there.
	$(SWIFT) build $(BUILD_FLAGS) --product Benchmarks
	.build/$(CONFIGURATION)/Benchmarks '$(SHARED)'

precision: dependencies ## Sample the findings over SHARED/corpus and compare the verdicts on them.
	$(SWIFT) build $(BUILD_FLAGS) --product Benchmarks
	.build/$(CONFIGURATION)/Benchmarks '$(SHARED)' precision .build/precision

fuzz: dependencies ## Feed every parser with hostile input for FUZZ_SECONDS each.
	DIGLOT_FUZZ=1 $(SWIFT) build -c release --sanitize fuzzer --product Fuzzing \
	  --scratch-path .build/fuzz
	@mkdir -p .build/fuzz/findings; \
	for seeds in Tests/Fuzzing/Seeds/*/; do \
	  name=$$(basename "$$seeds"); \
	  echo "Fuzzing $$name for $(FUZZ_SECONDS) seconds"; \
	  mkdir -p ".build/fuzz/corpus/$$name"; \
	  dictionary="$${seeds%/}.dict"; \
	  SWIFT_BACKTRACE=enable=no DIGLOT_FUZZ_TARGET="$$name" \
	    timeout -k 10 $$(( $(FUZZ_SECONDS) + 60 )) .build/fuzz/release/Fuzzing \
	    -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
	    $$([ -f "$$dictionary" ] && echo "-dict=$$dictionary") \
	    -artifact_prefix=.build/fuzz/findings/ ".build/fuzz/corpus/$$name" "$$seeds" \
	    > ".build/fuzz/$$name.log" 2>&1 && grep 'number_of_executed_units' ".build/fuzz/$$name.log" \
	    || { tail -n 40 ".build/fuzz/$$name.log" >&2; echo "make: error: fuzzing $$name failed; the input is in .build/fuzz/findings" >&2; exit 1; }; \
	done

coverage: dependencies ## Measure which lines the tests reach.
	$(SWIFT) test --enable-code-coverage
	@.ci/coverage

install: build ## Install under PREFIX (/usr/local).
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/diglot' \
	  '$(DESTDIR)$(PREFIX)/share/man/man1' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	install -m 755 $(BINARY) '$(DESTDIR)$(PREFIX)/bin/diglot'
	cp -R templates locales '$(DESTDIR)$(PREFIX)/share/diglot/'
	rm -f '$(DESTDIR)$(PREFIX)/share/diglot/locales/terms.csv'
	$(BINARY) manual > '$(DESTDIR)$(PREFIX)/share/man/man1/diglot.1'
	$(BINARY) completions bash > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/diglot'
	$(BINARY) completions zsh > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_diglot'
	$(BINARY) completions fish > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/diglot.fish'

clean: ## Remove everything that was built.
	rm -rf .build .diglot _site

# Installs the system libraries that pkg-config does not find, and says which.
dependencies:
	@command -v $(SWIFT) >/dev/null || { echo 'make: error: no Swift toolchain; install Swift 6.2 or later' >&2; exit 2; }
	@missing=''; \
	command -v pkg-config >/dev/null || missing='pkg-config'; \
	for pair in $(LIBRARIES); do \
	  pkg-config --exists "$${pair%%=*}" 2>/dev/null || missing="$$missing $${pair##*=}"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$(printf ' %s' $$missing)"; \
	  command -v apt-get >/dev/null || { echo "make: error: no apt-get; install the development files of$$(printf ' %s' $$missing)" >&2; exit 2; }; \
	  $(APT_INSTALL) $$missing; \
	fi
