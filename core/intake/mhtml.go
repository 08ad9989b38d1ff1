package intake

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

// A page saved as one file (.mht, .mhtml) is an e-mail message whose first HTML part
// is the page; its pictures are the other parts.

// unpackMHTML returns the HTML part of such a file and the encoding it declares; ok is
// false if data is none, or has no such part.
func unpackMHTML(data []byte) (page []byte, declared string, ok bool) {
	head, body := cutHeader(data)
	if head["mime-version"] == "" {
		return nil, "", false
	}
	boundary := parameter(head["content-type"], "boundary")
	if boundary == "" {
		return htmlPart(head, body)
	}
	for part := range bytes.SplitSeq(body, []byte("--"+boundary)) {
		if page, declared, ok := htmlPart(cutHeader(bytes.TrimLeft(part, "\r\n"))); ok {
			return page, declared, true
		}
	}
	return nil, "", false
}

// htmlPart decodes a part if it is HTML.
func htmlPart(head map[string]string, body []byte) (page []byte, declared string, ok bool) {
	kind := head["content-type"]
	if !strings.HasPrefix(strings.ToLower(kind), "text/html") {
		return nil, "", false
	}
	switch strings.ToLower(head["content-transfer-encoding"]) {
	case "quoted-printable":
		// What is broken in the code ends the part early; what was read is kept.
		body, _ = io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body)))
	case "base64":
		decoded := make([]byte, base64.StdEncoding.DecodedLen(len(body)))
		n, _ := base64.StdEncoding.Decode(decoded, body)
		body = decoded[:n]
	}
	return body, strings.ToLower(parameter(kind, "charset")), true
}

// cutHeader parts a message into its header fields, by names in lower case, and its
// body. The header ends at the first blank line, or where a line is no field.
func cutHeader(data []byte) (fields map[string]string, body []byte) {
	fields = map[string]string{}
	name := ""
	for lines := 0; len(data) > 0 && lines < 200; lines++ {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			return fields, rest
		}
		if name != "" && (line[0] == ' ' || line[0] == '\t') {
			fields[name] += " " + strings.TrimSpace(string(line))
		} else {
			key, value, found := bytes.Cut(line, []byte(":"))
			if !found || len(key) == 0 || len(key) > 60 || bytes.ContainsAny(key, " \t<") {
				return fields, data
			}
			name = strings.ToLower(string(key))
			fields[name] = strings.TrimSpace(string(value))
		}
		data = rest
	}
	return fields, data
}

// parameter returns a parameter of a header field, "" if it has none of that name.
func parameter(field, name string) string {
	for part := range strings.SplitSeq(field, ";") {
		key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if strings.EqualFold(key, name) {
			return strings.Trim(value, `"`)
		}
	}
	return ""
}
