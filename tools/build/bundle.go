package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Entry points, relative to the folder web.
const (
	mainEntry   = "src/main.tsx"
	workerEntry = "src/core/worker.ts"
	loaderEntry = "src/core/loader.ts"
	styleEntry  = "src/style/main.css"
)

// bundle returns an entry point with all it imports as one minified file. Each name in
// constants is replaced by a string in the scripts. A Markdown file that a script
// imports is a string as well.
func bundle(entry string, constants map[string]string) ([]byte, error) {
	web, err := filepath.Abs("web")
	if err != nil {
		return nil, err
	}
	support, err := goSupport()
	if err != nil {
		return nil, err
	}
	define := map[string]string{"process.env.NODE_ENV": `"production"`}
	for name, value := range constants {
		quoted, err := json.Marshal(value)
		if err != nil {
			return nil, err
		}
		define[name] = string(quoted)
	}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     web,
		EntryPoints:       []string{entry},
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           api.CharsetUTF8,
		Format:            api.FormatIIFE,
		Platform:          api.PlatformBrowser,
		Target:            api.ES2022,
		Alias:             map[string]string{"wasm_exec": support},
		Loader:            map[string]api.Loader{".md": api.LoaderText},
		Define:            define,
		LogLevel:          api.LogLevelSilent,
	})
	if messages := append(result.Errors, result.Warnings...); len(messages) > 0 {
		text := api.FormatMessages(messages, api.FormatMessagesOptions{})
		return nil, fmt.Errorf("bundle %s:\n%s", entry, strings.Join(text, ""))
	}
	if len(result.OutputFiles) != 1 {
		return nil, errors.New("bundle " + entry + ": more than one file came out")
	}
	return result.OutputFiles[0].Contents, nil
}
