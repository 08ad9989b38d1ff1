package intake

import (
	"bytes"
	"fmt"
	"strings"

	"clausewright/core/text"
)

// declaredEncoding returns the encoding a page names for itself in <meta charset>, in
// <meta http-equiv> or in its XML declaration, in lower case; "" if it names none.
func declaredEncoding(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	for _, key := range []string{"charset", "encoding"} {
		_, value, found := bytes.Cut(head, []byte(key))
		if !found {
			continue
		}
		value, found = bytes.CutPrefix(bytes.TrimLeft(value, " \t\r\n"), []byte("="))
		if !found {
			continue
		}
		value = bytes.TrimLeft(value, " \t\r\n\"'")
		if end := bytes.IndexAny(value, " \t\r\n\"';/>?"); end > 0 {
			return string(value[:end])
		}
	}
	return ""
}

// isGB reports whether an encoding's name is one of the Chinese national standards.
func isGB(name string) bool {
	return strings.HasPrefix(name, "gb") || name == "cp936" || name == "x-gbk"
}

// notices says what decoding changed. recovered is the text the reader gets.
func (d decoded) notices(recovered string) []Notice {
	var list []Notice
	if d.from != "" {
		list = append(list, Notice{Message: "文件是 " + d.from + " 编码，已转换为 UTF-8。"})
	}
	if d.nuls > 0 {
		list = append(list, Notice{Message: fmt.Sprintf("文件里有 %d 个空字符（NUL），已去掉。", d.nuls)})
	}
	if d.lost > 0 {
		message := fmt.Sprintf("有 %d 处文字读不出来，已用 � 代替，这里是第一处。原文可能已损坏，请对照原件核对。", d.lost)
		var place text.Span
		if at := strings.Index(recovered, "\uFFFD"); at >= 0 {
			place = text.Span{Start: at, End: at + len("\uFFFD")}
		}
		list = append(list, Notice{message, place})
	}
	return list
}
