package core

import "testing"

func TestPropose(t *testing.T) {
	src := "# 云枝隐私政策\n\n客服邮箱：help@yunzhi.example。SDK 见附件一。\n"
	annex := Annex{File: "sdk.md", Text: "# 附件一 第三方SDK目录\n\n| SDK名称 | 提供方 |\n| --- | --- |\n| 听涧推送SDK | 听涧（山海）通信有限公司 |\n"}
	got := map[string]Proposal{}
	for _, p := range call[ProposeResponse](t, "propose", ProposeRequest{Text: src, Annexes: []Annex{annex}}).Proposals {
		got[p.Field] = p
	}
	if mail := got["contact_email"]; mail.Value != `"help@yunzhi.example"` || len(mail.Evidence) != 1 || mail.Evidence[0].Text != "help@yunzhi.example" {
		t.Errorf("contact_email: %+v", mail)
	}
	if sdks := got["sdks"]; sdks.Value != `[{"name":"听涧推送SDK","provider":"听涧（山海）通信有限公司"}]` || sdks.Evidence[0].File != "sdk.md" {
		t.Errorf("sdks: %+v, want the row of the annex", sdks)
	}
}
