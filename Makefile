# Needed: Go 1.26, Node 20 or later, make. The rest is fetched. Two commands to know:
# make run, make test.

GO_FILES   := $(shell find core wasm tools -name node_modules -prune -o -type f -not -path '*/testdata/*' -not -name '*_test.go' -print)
WEB_FILES  := $(shell find web -path web/node_modules -prune -o -type f -print)
PACKAGES   := web/node_modules/.package-lock.json
# A clean environment, because the Go program in Node has room for little of one.
WASM_EXEC   = env -i 'PATH=$(PATH)' '$(shell go env GOROOT)/lib/wasm/go_js_wasm_exec'
WASM        = GOOS=js GOARCH=wasm

.PHONY: all run test test-go test-wasm test-web check bench corpus gen golden clean

# Build the page in both forms and the command line: make BUILD=-quick for a page that
# is larger by a twentieth and there some 15 seconds sooner.
all: dist/clausewright.html bin/policy

# Build all and show the page with the sample policy, to this machine only.
run: all
	@echo 'The page as one file, to be opened from the disk: $(CURDIR)/dist/clausewright.html'
	@go run ./tools/serve -fragment sample

# Run all tests: Go natively, the core under WebAssembly in Node, TypeScript, browser.
test: test-go test-wasm test-web

test-go: $(PACKAGES)
	go test ./...

test-wasm:
	$(WASM) go test -exec="$(WASM_EXEC)" ./core/... ./wasm

test-web: all
	cd web && npm test
	browser=$$(go run ./tools/browser) && cd web && CHROMIUM=$$browser CLAUSEWRIGHT_DIST=../dist npm run e2e

# Check all that needs no test: format, vet, types, generated files, imports, sizes.
check: all
	test -z "$$(gofmt -l core wasm tools | tee /dev/stderr)"
	go vet ./...
	$(WASM) go vet ./core/... ./wasm
	go run ./tools/gen -check
	go test -count=1 -run Imports ./core
	cd web && npm run check
	go run ./tools/build -check

# Print sizes and times.
bench: all
	go run ./tools/bench

# Print the score on labelled policies: make corpus CORPUS=dir.
corpus: bin/policy
	$(if $(CORPUS),,$(error say where the policies lie: make corpus CORPUS=dir))
	python3 '$(CORPUS)/score.py' --policy bin/policy

# Write the files made from the Go sources.
gen:
	go run ./tools/gen

# Rewrite the goldens; read the difference before committing it.
golden:
	UPDATE_GOLDEN=1 go test ./core/...

clean:
	rm -rf bin dist

dist/clausewright.html: $(GO_FILES) $(WEB_FILES) $(PACKAGES) go.mod
	go run ./tools/build $(BUILD)

bin/policy: $(GO_FILES) go.mod
	go build -trimpath -buildvcs=false -ldflags='-s -w -buildid=' -o $@ ./tools/policy

$(PACKAGES): web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	touch $@
