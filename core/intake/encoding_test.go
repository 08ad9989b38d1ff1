package intake

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const (
	simplified  = "星聊隐私政策\r\n\r\n一、我们收集哪些信息\r\n注册时，我们收集您的手机号（用于登录）。\r\n"
	traditional = "星聊隱私權政策\r\n\r\n一、我們蒐集哪些資料\r\n註冊時，我們會蒐集您的行動電話號碼（用於登入）。\r\n"
	english     = "Privacy Policy\r\n\r\nWe collect your “phone number” – nothing else – when you sign up to café chat.\r\n"
)

func encoded(t *testing.T, e encoding.Encoding, src string) []byte {
	t.Helper()
	data, err := e.NewEncoder().Bytes([]byte(src))
	if err != nil {
		t.Fatalf("encode %q: %v", src, err)
	}
	return data
}

func TestReadEncodings(t *testing.T) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	littleBOM := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	bigBOM := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	tests := []struct {
		name     string
		encoding encoding.Encoding
		src      string
		from     string
	}{
		{"GBK", simplifiedchinese.GBK, simplified, nameGB18030},
		{"GBK, a short text", simplifiedchinese.GBK, "隐私政策", nameGB18030},
		{"GBK, a page in traditional characters", simplifiedchinese.GBK, `<meta charset="gb2312">` + traditional, nameGB18030},
		{"GB18030 with four bytes", simplifiedchinese.GB18030, simplified + "联系人：㐂先生\r\n", nameGB18030},
		{"GBK, mostly ASCII", simplifiedchinese.GBK, strings.Repeat("<p>Cookie</p>\n", 50) + "隐私政策", nameGB18030},
		{"UTF-16, little end first", little, simplified, nameUTF16},
		{"UTF-16, big end first", big, simplified, nameUTF16},
		{"UTF-16 without any ASCII", little, "隐私政策，我们收集您的手机号。", nameUTF16},
		{"UTF-16 with a mark", littleBOM, simplified, nameUTF16},
		{"UTF-16 with a mark, big end first", bigBOM, simplified, nameUTF16},
		{"UTF-16 in English", little, "Privacy Policy\r\n", nameUTF16},
		{"UTF-16 beyond 65,536", bigBOM, "表情👩🏽。", nameUTF16},
		{"Windows-1252", charmap.Windows1252, english, nameWestern},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := encoded(t, tt.encoding, tt.src)
			d, err := decode(data, declaredEncoding(data))
			if err != nil || d.src != tt.src || d.from != tt.from || d.lost != 0 {
				t.Fatalf("decode = %+v, %v, want %q from %s", d, err, tt.src, tt.from)
			}
			notices := d.notices(d.src)
			if len(notices) != 1 || !strings.Contains(notices[0].Message, tt.from) || !notices[0].Span.Empty() {
				t.Errorf("notices = %+v, want one that names %s", notices, tt.from)
			}
		})
	}
}

func TestReadRefusesEncodings(t *testing.T) {
	big5 := traditionalchinese.Big5
	tests := []struct {
		name string
		data []byte
		say  string
	}{
		{"Big5", encoded(t, big5, traditional), "Big5"},
		{"Big5 that says so", encoded(t, big5, `<meta charset=big5><p>隱私</p>`), "Big5"},
		{"UTF-32", encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), simplified), "UTF-32"},
		{"GBK among noise", []byte(strings.Repeat("\xd2\xfe\xcb\xbd\xff\xff", 30)), "认不出"},
		{"Shift JIS", encoded(t, japanese.ShiftJIS, "プライバシーポリシー。わたしたちは、あなたのでんわばんごうをあつめます。"), "认不出"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("a.txt", tt.data)
			var e *Error
			if !errors.As(err, &e) || e.Kind != KindEncoding || !strings.Contains(e.Message, tt.say) {
				t.Errorf("Read = %+v, %v, want an error about %s", got, err, tt.say)
			}
		})
	}
}

func TestReadDamagedText(t *testing.T) {
	gbk := encoded(t, simplifiedchinese.GBK, strings.Repeat(simplified, 3))
	utf16 := encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), simplified)
	tests := []struct {
		name string
		data []byte
		want []string // parts of the notices, in order
	}{
		{"GBK cut in the middle of a character", gbk[:len(gbk)-3], []string{"GB18030", "1 处"}},
		{"UTF-16 cut in the middle of a character", utf16[:len(utf16)-1], []string{"UTF-16", "1 处"}},
		{"half a pair of surrogates", append(utf16[:len(utf16):len(utf16)], 0x3D, 0xD8), []string{"UTF-16", "1 处"}},
		{"UTF-8 with a few NULs", []byte(simplified + "\x00" + simplified), []string{"1 个空字符"}},
		{"GBK with a few NULs", append([]byte{0}, gbk...), []string{"GB18030", "1 个空字符"}},
		{"UTF-8 with a line of GBK", append([]byte(strings.Repeat(simplified, 3)), 0xD2, 0xFE, '\n'), []string{"2 处"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("a.txt", tt.data)
			if err != nil {
				t.Fatal(err)
			}
			if !utf8.ValidString(got.Text) || !strings.Contains(got.Text, "我们收集您的手机号") || strings.Contains(got.Text, "\x00") {
				t.Errorf("text = %q", got.Text)
			}
			if len(got.Notices) != len(tt.want) {
				t.Fatalf("notices = %+v, want %q", got.Notices, tt.want)
			}
			for i, n := range got.Notices {
				if !strings.Contains(n.Message, tt.want[i]) {
					t.Errorf("notice %d = %q, want %q", i, n.Message, tt.want[i])
				}
			}
		})
	}
}

func TestDeclaredEncoding(t *testing.T) {
	tests := []struct{ src, want string }{
		{`<meta charset="GBK">`, "gbk"},
		{`<META http-equiv=Content-Type content="text/html; charset=gb2312">`, "gb2312"},
		{`<?xml version="1.0" encoding='GB18030'?>`, "gb18030"},
		{`<meta charset = utf-8 />`, "utf-8"},
		{`<p>charset</p>`, ""},
		{strings.Repeat(" ", 3000) + `<meta charset="GBK">`, ""},
	}
	for _, tt := range tests {
		if got := declaredEncoding([]byte(tt.src)); got != tt.want {
			t.Errorf("declaredEncoding(%q) = %q, want %q", tt.src, got, tt.want)
		}
	}
}
