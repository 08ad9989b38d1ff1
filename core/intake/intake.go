// Package intake turns the bytes of a file into policy text and says in words, with
// places, what was lost or guessed on the way.
package intake

import (
	"path"
	"sort"
	"strings"

	"clausewright/core/text"
)

// The formats a Result is read from.
const (
	FormatText     = "text"
	FormatMarkdown = "markdown"
	FormatHTML     = "html"
)

// Result is the text recovered from a file.
type Result struct {
	Text    string   // valid UTF-8; positions count in it
	Format  string   // FormatText, FormatMarkdown or FormatHTML
	Notices []Notice // in the order of their places, those without a place first; nil if nothing was lost or guessed
}

// Notice says what was lost or guessed.
type Notice struct {
	Message string    // in Chinese, for a reader who knows no encodings and no mark-up
	Span    text.Span // the place in Result.Text; empty if it has none
}

// Kind says why no text was recovered.
type Kind string

const (
	KindEmpty    Kind = "empty"    // no byte, or nothing but white space
	KindBinary   Kind = "binary"   // not a text: a PDF, an archive, a picture …
	KindEncoding Kind = "encoding" // a text in an encoding that is not read
	KindNoText   Kind = "no-text"  // a page that shows no text of its own
)

// Error is the failure of Read: nothing in the file could be read.
type Error struct {
	Kind    Kind
	Message string // in Chinese: what the file is, and what to do instead
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// Read recovers the text of a file. A text in valid UTF-8 that is not HTML comes back
// byte for byte, with its byte-order mark and line ends. The extension of name is a
// hint, never trusted alone; name may be empty. Every error is an *Error; odd input
// is not one as long as something in it can be read.
func Read(name string, data []byte) (Result, error) {
	if err := checkBinary(data); err != nil {
		return Result{}, err
	}
	page, declared, packed := unpackMHTML(data)
	if packed {
		data = page
	}
	if declared == "" {
		declared = declaredEncoding(data)
	}
	d, err := decode(data, declared)
	if err != nil {
		return Result{}, err
	}
	if isBlank(d.src) {
		return Result{}, &Error{KindEmpty, "文件是空的，没有可读的文字。请确认选对了文件，或者把正文复制后粘贴到这里。"}
	}
	if packed || looksHTML(name, d.src) {
		page, err := readHTML(d.src)
		if err != nil {
			return Result{}, err
		}
		page.Notices = append(d.notices(page.Text), page.Notices...)
		sort.SliceStable(page.Notices, func(i, j int) bool { return page.Notices[i].Span.Start < page.Notices[j].Span.Start })
		return page, nil
	}
	format := FormatText
	switch extension(name) {
	case ".md", ".markdown":
		format = FormatMarkdown
	}
	return Result{Text: d.src, Format: format, Notices: d.notices(d.src)}, nil
}

// extension returns the extension of a file name in lower case, with its dot.
func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// isBlank reports whether s shows nothing: white space and byte-order marks only.
func isBlank(s string) bool {
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u3000\ufeff\u200b") == ""
}
