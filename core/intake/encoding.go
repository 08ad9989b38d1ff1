package intake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// decode turns the bytes of a text into valid UTF-8. A text in UTF-8 comes back as
// it is, its byte-order mark included.
func decode(data []byte) (string, []Notice, error) {
	if bytes.IndexByte(data, 0) >= 0 {
		return "", nil, errNotText()
	}
	if utf8.Valid(data) {
		return string(data), nil, nil
	}
	src, notice := mendUTF8(data)
	return src, []Notice{notice}, nil
}

// mendUTF8 writes U+FFFD for every byte of data that is not valid UTF-8; the notice
// counts the places and shows the first. data is not valid.
func mendUTF8(data []byte) (string, Notice) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	count, first := 0, text.Span{}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if count == 0 {
				first = text.Span{Start: b.Len(), End: b.Len() + len("\uFFFD")}
			}
			count++
		}
		b.WriteRune(r)
		i += size
	}
	message := fmt.Sprintf("文件里有 %d 个字节读不出来，已用 � 代替，这里是第一处。原文可能已损坏，请对照原件核对。", count)
	return b.String(), Notice{message, first}
}
