package policy

import "testing"

func TestDocKind(t *testing.T) {
	for _, c := range []struct {
		src  string
		want DocKind
	}{
		{"云桥语音隐私政策\n一、收集\n您填写手机号码。\n", DocPolicy},
		{"云桥语音用户协议\n一、账号\n您应当妥善保管账号。\n", DocAgreement},
		{"云桥语音用户隐私协议\n一、收集\n您填写手机号码。\n", DocPolicy},
		{"用户服务协议与隐私政策\n一、账号\n本协议约束您。用户不得违约。本协议适用法律。本协议自签署生效。违约者担责。\n", DocAgreement},
		{"用户服务协议与隐私政策\n一、收集\n个人信息的收集。个人信息的保存。个人信息的删除。\n", DocPolicy},
		{"我们收集个人信息，保护个人信息，删除个人信息。\n", DocPolicy},
		{"今天天气很好。\n", DocOther},
		{"", DocOther},
	} {
		if got := Parse(c.src).DocKind(); got != c.want {
			t.Errorf("DocKind of %.40q = %s, want %s", c.src, got, c.want)
		}
	}
}

func TestTraditional(t *testing.T) {
	for _, c := range []struct {
		src  string
		want bool
	}{
		{"我們蒐集您的個人資訊。", true},
		{"我们收集您的个人信息。", false},
		{"我们收集您的个人信息，公司名为“個案”。", false},
		{"", false},
	} {
		if got := Parse(c.src).Traditional(); got != c.want {
			t.Errorf("Traditional of %q = %v, want %v", c.src, got, c.want)
		}
	}
}
