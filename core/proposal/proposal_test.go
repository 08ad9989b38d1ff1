package proposal

import (
	"reflect"
	"testing"

	"clausewright/core/assemble"
	"clausewright/core/facts"
	"clausewright/core/policy"
	"clausewright/core/profile"
)

const example = `# 云枝隐私政策

更新日期：2026年3月1日
生效日期：2026年3月8日

“云枝”是云枝（山海）科技有限公司（以下简称“我们”）运营的一对一视频聊天应用，有Android版和iOS版。

## 一、我们收集的信息

### （一）注册和登录

您注册云枝账号时，我们收集您的手机号和短信验证码。

### （二）设备信息

为了识别设备，我们收集OAID。我们不会收集您的IMEI。

## 二、系统权限

| 权限 | 用途 |
| --- | --- |
| CAMERA | 视频通话时拍摄画面 |
| 麦克风 | 通话时采集声音 |

## 三、第三方SDK

| SDK名称 | 提供方 | 用途 | 收集的信息 |
| --- | --- | --- | --- |
| 听涧推送SDK | 听涧（山海）通信有限公司 | 推送消息 | OAID |

## 四、您的权利

您可以在“我的→设置→账号安全→注销账号”里注销账号，我们在10个工作日内处理完毕。

我们不会向境外提供您的个人信息，审核人员不会收集您的人脸信息。

## 五、联系我们

客服邮箱：help@yunzhi.example，电话：010-5555 0100。我们在15个工作日内答复。
`

func TestRead(t *testing.T) {
	shown := facts.Read(policy.Parse(example))
	got := map[string]any{}
	for _, p := range Read(shown) {
		got[p.Field] = p.Value
		for _, span := range p.Evidence {
			if span.Empty() {
				t.Errorf("%s: empty evidence", p.Field)
			}
		}
	}
	for field, want := range map[string]any{
		"operator_full_name": "云枝（山海）科技有限公司",
		"operator_type":      "公司",
		"app_name":           "云枝",
		"other_forms":        []string{"Android", "iOS"},
		"has_accounts":       true,
		"has_video_call":     true,
		"cross_border":       false,
		"uses_sdks":          true,
		"contact_email":      "help@yunzhi.example",
		"contact_phone":      profile.Object{"number": "010-5555 0100"},
		"response_days":      15,
		"cancel_days":        10,
		"path_cancel":        "我的→设置→账号安全→注销账号",
		"update_date":        "2026-03-01",
		"effective_date":     "2026-03-08",
		"device_ids":         []profile.Object{{"id": "OAID"}},
		"permissions": []profile.Object{
			{"platform": "Android", "constant": "CAMERA", "purpose": "视频通话时拍摄画面"},
			{"platform": "Android", "constant": "RECORD_AUDIO", "purpose": "通话时采集声音"},
		},
		"sdks": []profile.Object{{
			"name": "听涧推送SDK", "provider": "听涧（山海）通信有限公司", "function": "推送消息", "items": []string{"OAID"},
		}},
	} {
		if !reflect.DeepEqual(got[field], want) {
			t.Errorf("%s = %#v, want %#v", field, got[field], want)
		}
	}
	for _, field := range []string{"uses_face", "has_ads", "min_age", "withdraw_path", "users_total"} {
		if value, there := got[field]; there {
			t.Errorf("%s = %#v, but the text does not say", field, value)
		}
	}
}

// TestAgreesWithPresets reads the policies assembled from the presets: what is proposed
// of a plain answer must be the answer they were made from.
func TestAgreesWithPresets(t *testing.T) {
	plain := []string{
		"operator_full_name", "app_name", "registered_address", "contact_email", "has_accounts", "has_video_call",
		"uses_sdks", "uses_face", "cross_border", "path_cancel", "cancel_days", "update_date", "effective_date",
	}
	for _, preset := range profile.Presets() {
		p, _ := profile.PresetOf(preset.Name)
		shown := facts.Read(policy.Parse(assemble.Policy(p).Text))
		proposed := profile.Profile{}
		got := map[string]any{}
		for _, one := range Read(shown) {
			got[one.Field] = one.Value
			proposed = proposed.With(one.Field, one.Value)
		}
		for _, field := range plain {
			if value, there := got[field]; there && !reflect.DeepEqual(value, p.Value(field)) {
				t.Errorf("%s: %s = %#v, answered was %#v", preset.Name, field, value, p.Value(field))
			}
		}
		if len(got) < 25 {
			t.Errorf("%s: only %d answers proposed", preset.Name, len(got))
		}
		if _, problems := profile.Decode(proposed.Encode()); len(problems) > 0 {
			t.Errorf("%s: the proposed answers cannot be read back: %v", preset.Name, problems)
		}
	}
}
