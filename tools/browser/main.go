// Command browser prints the path of a Chromium that runs, for the browser tests. On a
// Debian where there is none it installs one, with a font for Chinese.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// candidates are the names Chromium goes by. The variable CHROMIUM comes before them.
var candidates = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

func main() {
	path, err := find()
	if err != nil {
		if err = install(); err == nil {
			path, err = find()
		}
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "browser: %v\nInstall Chromium, or set CHROMIUM to the path of one.\n", err)
		os.Exit(1)
	}
	fmt.Println(path)
}

// find returns the path of a browser that runs. One that CHROMIUM names is the only
// one tried.
func find() (string, error) {
	names := candidates
	if named := os.Getenv("CHROMIUM"); named != "" {
		names = []string{named}
	}
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		// Some systems have a program of this name that only says how to get it.
		if exec.Command(path, "--version").Run() == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("none of %q runs here", names)
}

// install installs Chromium with the package manager of Debian.
func install() error {
	if os.Getenv("CHROMIUM") != "" {
		return errors.New("the browser that CHROMIUM names does not run")
	}
	if _, err := exec.LookPath("apt-get"); err != nil || os.Geteuid() != 0 {
		return errors.New("no Chromium here, and no right to install one")
	}
	for _, args := range [][]string{
		{"update"},
		{"install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"},
	} {
		cmd := exec.Command("apt-get", args...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("apt-get %s: %w", args[0], err)
		}
	}
	return nil
}
