package intake

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestReadKeepsUTF8(t *testing.T) {
	tests := []struct {
		name, file, src, format string
	}{
		{"plain text", "a.txt", "隐私政策\n\n一、总则\n", FormatText},
		{"no name", "", "隐私政策", FormatText},
		{"markdown", "a.md", "# 隐私政策\n", FormatMarkdown},
		{"upper case extension", "A.MARKDOWN", "# 隐私政策\n", FormatMarkdown},
		{"byte-order mark and CR LF", "a.txt", "\uFEFF隐私政策\r\n\r\n一、总则\r\n", FormatText},
		{"odd white space", "a.txt", "\u00a0隐私\u200b政策\u3000\v\f\n", FormatText},
		{"mark-up in Markdown", "a.md", "<br>隐私<br>政策", FormatMarkdown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read(tt.file, []byte(tt.src))
			if err != nil {
				t.Fatalf("Read(%q) fails: %v", tt.src, err)
			}
			if got.Text != tt.src || got.Format != tt.format || got.Notices != nil {
				t.Errorf("Read(%q) = %+v, want the same text as %s, without notices", tt.src, got, tt.format)
			}
		})
	}
}

func TestReadMendsBrokenUTF8(t *testing.T) {
	got, err := Read("a.txt", []byte("我们收集您的手机号\xe6\x89，用于注册。\xff"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "我们收集您的手机号\uFFFD\uFFFD，用于注册。\uFFFD"; got.Text != want {
		t.Errorf("text = %q, want %q", got.Text, want)
	}
	if len(got.Notices) != 1 || !strings.Contains(got.Notices[0].Message, "3 处") ||
		got.Notices[0].Span.Of(got.Text) != "\uFFFD" || got.Notices[0].Span.Start != len("我们收集您的手机号") {
		t.Errorf("notices = %+v, want one that counts 3 places and points at the first", got.Notices)
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, src string
		kind      Kind
		say       string // part of the message
	}{
		{"nothing", "", KindEmpty, "空"},
		{"white space", "\uFEFF \r\n\u3000", KindEmpty, "空"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", KindBinary, "PDF"},
		{"Word", "PK\x03\x04\x14\x00[Content_Types].xml…word/document.xml", KindBinary, "docx"},
		{"Excel", "PK\x03\x04\x14\x00xl/workbook.xml", KindBinary, "xlsx"},
		{"archive", "PK\x03\x04\x14\x00policy.txt", KindBinary, "ZIP"},
		{"old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", KindBinary, "旧版 Word"},
		{"picture", "\x89PNG\r\n\x1a\n", KindBinary, "PNG"},
		{"picture with an offset", "RIFF\x10\x00\x00\x00WEBPVP8 ", KindBinary, "WebP"},
		{"text among NULs", strings.Repeat("a\x00\x00bc\x00\x00", 30), KindBinary, "二进制"},
		{"NULs", "\x00\x01\x02\x00\x00\x00\x07", KindBinary, "二进制"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("policy.txt", []byte(tt.src))
			var e *Error
			if !errors.As(err, &e) || e.Kind != tt.kind || !strings.Contains(e.Message, tt.say) {
				t.Fatalf("Read(%q) = %+v, %v, want an error of kind %q that says %q", tt.src, got, err, tt.kind, tt.say)
			}
			if !strings.HasSuffix(e.Message, "。") || !utf8.ValidString(e.Message) {
				t.Errorf("message %q is no sentence", e.Message)
			}
		})
	}
}
