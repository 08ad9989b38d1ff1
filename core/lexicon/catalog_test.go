package lexicon

import (
	"strings"
	"testing"

	"clausewright/core/text"
)

// TestCatalogNames shows which entry each name in a sentence means.
func TestCatalogNames(t *testing.T) {
	for _, c := range []struct {
		name string
		kind Term
		src  string
		want string // word=entry, in order
	}{
		{"the longest name wins within a kind", CatalogItem, "收集您的精确位置信息和位置信息", "精确位置信息=location-precise 位置信息=location"},
		{"a longer word means something else", CatalogItem, "如您通过联系方式与我们联系，在显著位置公示", ""},
		{"a loose name counts in an enumeration", CatalogItem, "收集姓名、手机、邮箱", "姓名=real-name 手机=phone-number 邮箱=email"},
		{"and nowhere else", CatalogItem, "您可以在手机上点击分享", ""},
		{"or alone behind a verb of taking", CatalogItem, "我们会读取您的通讯录，用于邀请", "通讯录=contacts-list"},
		{"white space and case are folded", CatalogIdentifier, "ANDROID ID、iMEI", "ANDROID ID=android-id iMEI=imei"},
		{"no part of a Latin word", CatalogIdentifier, "在 macOS 上，SSIDs，BSSID", "BSSID=bssid"},
		{"no part of an address", CatalogBrand, "见 https://qq.com 与 wx.qq.com 和 a@qq.com，QQ除外", "QQ=qq"},
		{"territory is no address", CatalogIdentifier, "展示IP属地，收集IP地址", "IP地址=ip"},
		{"constants with or without prefix", CatalogConstant, "android.permission.CAMERA（RECORD_AUDIO）", "CAMERA=camera RECORD_AUDIO=microphone"},
		{"an SDK by its own name", CatalogSDK, "极光推送SDK、腾讯Bugly", "极光推送SDK=jpush 腾讯Bugly=bugly"},
		{"a brand is no SDK", CatalogSDK, "添加微信", ""},
	} {
		x := Default().Find(c.src, []text.Span{{Start: 0, End: len(c.src)}})
		var got []string
		for _, h := range x.Of(c.kind) {
			got = append(got, h.Span.Of(c.src)+"="+h.Entry)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s in %q = %q, want %q", c.name, c.kind, c.src, strings.Join(got, " "), c.want)
		}
	}
}

func TestOneEntry(t *testing.T) {
	src := "昵称、头像、昵称"
	x := Default().Find(src, []text.Span{{Start: 0, End: len(src)}})
	if n := len(x.Of("item:nickname")); n != 2 {
		t.Errorf("item:nickname in %q: %d hits, want 2", src, n)
	}
	if n := len(x.In(text.Span{Start: 0, End: 12}, "item:nickname")); n != 1 {
		t.Errorf("item:nickname in its first half: %d hits, want 1", n)
	}
	defer func() {
		if recover() == nil {
			t.Errorf("Of took a term that is none")
		}
	}()
	x.Of("nothing:nickname")
}
