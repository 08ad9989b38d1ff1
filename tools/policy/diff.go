package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"clausewright/core"
)

func runDiff(args []string, in io.Reader, out io.Writer) (int, error) {
	flags := newFlags("diff")
	format := flags.String("format", "text", "")
	asOf := flags.String("as-of", time.Now().Format(time.DateOnly), "")
	effective := flags.String("effective", "", "")
	notice := flags.Bool("notice", false, "")
	files, err := parseArgs(flags, args)
	if err != nil {
		return exitFailed, err
	}
	if len(files) != 2 {
		return exitFailed, fmt.Errorf("want OLD and NEW, got %d files", len(files))
	}
	if err := oneOf("format", *format, "text", "json", "html"); err != nil {
		return exitFailed, err
	}
	if _, err := time.Parse(time.DateOnly, *effective); *effective != "" && err != nil {
		return exitFailed, fmt.Errorf("--effective %q: want a day written YYYY-MM-DD", *effective)
	}
	old, err := readPolicy(files[0], in)
	if err != nil {
		return exitFailed, err
	}
	new, err := readPolicy(files[1], in)
	if err != nil {
		return exitFailed, err
	}
	d := difference{names: files, old: old.Text, new: new.Text, asOf: *asOf, effective: *effective, notice: *notice}
	changes, err := d.write(out, *format)
	if err != nil {
		return exitFailed, err
	}
	if changes > 0 {
		return exitFindings, nil
	}
	return exitFine, nil
}

// difference is what one run compares.
type difference struct {
	names           []string
	old, new        string
	asOf, effective string // YYYY-MM-DD; effective may be ""
	notice          bool   // with the draft of the notice to users
}

// write prints the difference and returns how many changes it has.
func (d difference) write(out io.Writer, format string) (int, error) {
	switch format {
	case "json":
		return d.writeJSON(out)
	case "html":
		res, err := core.Redline(core.RedlineRequest{
			Old: d.old, New: d.new, OldName: d.names[0], NewName: d.names[1], AsOf: d.asOf, Effective: d.effective, Notice: d.notice,
		})
		if err != nil {
			return 0, err
		}
		_, err = io.WriteString(out, res.HTML)
		return res.Changes, err
	}
	return d.writeText(out)
}

// diffJSON is the contract's JSON of a difference, with the notice where it is asked for.
type diffJSON struct {
	core.DiffResponse
	Notice *core.NoticeResponse `json:"notice,omitempty"`
}

func (d difference) writeJSON(out io.Writer) (int, error) {
	res, err := core.Diff(core.DiffRequest{Old: d.old, New: d.new, AsOf: d.asOf, Duties: true})
	if err != nil {
		return 0, err
	}
	all := diffJSON{DiffResponse: res}
	if d.notice {
		draft, err := d.draft("")
		if err != nil {
			return 0, err
		}
		all.Notice = &draft
	}
	return len(res.Changes), writeJSON(out, all)
}

func (d difference) writeText(out io.Writer) (int, error) {
	color, width := terminal()
	res, err := core.DiffText(core.DiffTextRequest{
		Old: d.old, New: d.new, OldName: d.names[0], NewName: d.names[1], AsOf: d.asOf, Color: color, Width: width,
	})
	if err != nil {
		return 0, err
	}
	text := res.Text
	if d.notice {
		draft, err := d.draft("text")
		if err != nil {
			return 0, err
		}
		text += "\n" + draft.Content
	}
	_, err = io.WriteString(out, text)
	return res.Changes, err
}

func (d difference) draft(format string) (core.NoticeResponse, error) {
	return core.DraftNotice(core.NoticeRequest{Old: d.old, New: d.new, AsOf: d.asOf, Effective: d.effective, Format: format})
}

// terminal reports whether standard output is one, and its width as the shell tells
// it; 0 if it does not.
func terminal() (is bool, columns int) {
	info, err := os.Stdout.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false, 0
	}
	columns, err = strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil {
		columns = 0
	}
	return true, columns
}
