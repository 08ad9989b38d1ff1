package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"clausewright/core/text"
)

// fewWords is the number of characters below which a page is suspected of not showing
// its text: no policy is that short.
const fewWords = 200

// notices says what of the page is not in its text src. ink counts the characters of
// src.
func (w *walker) notices(src string, ink int) []Notice {
	l := &w.loss
	var list []Notice
	say := func(format string, args ...any) {
		list = append(list, Notice{Message: fmt.Sprintf(format, args...)})
	}
	at := func(p passed, format string, args ...any) {
		list = append(list, Notice{fmt.Sprintf(format, args...), around(src, w.marks[p.mark])})
	}
	switch {
	case ink >= fewWords:
	case l.scripts > 0:
		say("网页里只读到 %d 个字，正文可能要靠脚本显示，不在这个文件里。请用浏览器打开网页，等正文出现后全选、复制，再粘贴到这里。", ink)
	case l.images > l.captions:
		say("网页里只读到 %d 个字，正文可能是图片。图里的文字读不出来，请用文字识别软件转成文字后再粘贴。", ink)
	}
	if len(l.frames) > 0 {
		say("网页里嵌入了另外 %d 个网页%s，里面的文字不在这个文件里。如果正文在其中，请打开那个网页，复制后粘贴到这里。", len(l.frames), quoted(l.frames[:1]))
	}
	if silent := l.images - l.captions; ink >= fewWords && silent > 0 {
		say("网页里有 %d 张图片没有读入，图里的文字读不出来。", silent)
	}
	if l.captions > 0 {
		say("有 %d 张图片带说明文字，说明已写进正文。", l.captions)
	}
	if l.title != "" && !strings.Contains(src, l.title) {
		say("网页的标题“%s”只显示在浏览器的标签上，没有写进正文。", firstWords(l.title))
	}
	if l.comments {
		say("文档里的批注没有读入。")
	}
	if l.counters {
		say("网页上有些编号是用样式画出来的，没有写在文字里，读不出来。请对照原网页补上编号。")
	}
	if l.deep {
		say("网页的标签嵌套得太深或没有关闭，已按较简单的结构读出，层次和加粗可能与原网页不同，文字没有缺少。")
	}
	if l.spans {
		say("有一张表格合并的单元格太多，没有全部还原，列可能错位。")
	}
	if l.hidden.count > 0 {
		at(l.hidden, "网页里有 %d 处、共 %d 个字设为不显示，没有读入，这里是第一处：“%s”。", l.hidden.count, l.hidden.ink, l.hidden.sample)
	}
	if l.struck.count > 0 {
		at(l.struck, "有 %d 处、共 %d 个字带删除线，仍留在正文里，这里是第一处：“%s”。如果已经删除，请去掉。", l.struck.count, l.struck.ink, l.struck.sample)
	}
	if l.unknown.count > 0 {
		at(l.unknown, "网页把 %s 当成了标签，没有显示出来。如果原文本来就写着这些词（如〈Internet Explorer〉），这里漏了字，请补上。", tagNames(l.names))
	}
	if w.reveal {
		say("网页把正文设为不显示（要靠脚本才显示），已全部读入，其中可能有原本不给读者看的文字。")
	}
	return list
}

// tagNames lists names of elements.
func tagNames(names []string) string { return "<" + strings.Join(names, ">、<") + ">" }

// quoted returns the addresses in brackets, or "" if the first is empty.
func quoted(addresses []string) string {
	if addresses[0] == "" {
		return ""
	}
	address := []rune(addresses[0])
	return "（" + string(address[:min(len(address), 80)]) + "）"
}

// around returns the words near a place: up to 12 characters on each side within its
// line, or the end of the line before if its own is blank.
func around(src string, at int) text.Span {
	start, end := at, at
	for start > 0 && (src[start-1] == '\n' || src[start-1] == ' ') && (end == len(src) || src[end] == '\n') {
		start--
		end--
	}
	for i := 0; i < 12 && start > 0 && src[start-1] != '\n'; i++ {
		_, size := utf8.DecodeLastRuneInString(src[:start])
		start -= size
	}
	for i := 0; i < 12 && end < len(src) && src[end] != '\n'; i++ {
		_, size := utf8.DecodeRuneInString(src[end:])
		end += size
	}
	return text.Span{Start: start, End: end}
}
