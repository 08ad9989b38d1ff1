package intake

import (
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestReadMHTML(t *testing.T) {
	gbk := encoded(t, simplifiedchinese.GBK, "<h1>隐私政策</h1><p>正文</p>")
	const want = "# 隐私政策\n\n正文\n"
	saved := "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n" +
		"\tboundary=\"----b--\"\n\n\n------b--\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n" +
		"Content-Location: https://a.example/\n\n<h1>=E9=9A=90=E7=A7=81=\n=E6=94=BF=E7=AD=96</h1><p>=E6=AD=A3=E6=96=87</p>\n\n" +
		"------b--\nContent-Type: text/css\n\n.x{}\n------b------\n"
	tests := []struct{ name, src, want string }{
		{"saved by Chromium", saved, want},
		{"with the line ends of Windows", strings.ReplaceAll(saved, "\n", "\r\n"), want},
		{"saved by Word, in base64 and GBK", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=_N\"\r\n\r\npreamble\r\n\r\n--=_N\r\n" +
			"Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n" +
			base64.StdEncoding.EncodeToString(gbk) + "\r\n--=_N--", want},
		{"one part", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n隐私<br>政策", "隐私\n政策\n"},
		{"a letter about MIME", "MIME-Version: 1.0\nContent-Type: text/plain\n\n隐私政策", ""},
		{"a policy with a colon", "隐私政策：\n\n正文", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("a.mht", []byte(tt.src))
			if err != nil {
				t.Fatal(err)
			}
			if tt.want == "" {
				tt.want = tt.src
			}
			if got.Text != tt.want {
				t.Errorf("text = %q, want %q", got.Text, tt.want)
			}
		})
	}
}
