package facts

import (
	"slices"

	"clausewright/core/catalog"
	"clausewright/core/lexicon"
	"clausewright/core/text"
	"clausewright/core/when"
)

// signs says how each fact shows in a text. nil is a fact that no text shows: what
// only the operator knows, or what a rule must work out for itself.
var signs map[string]sign = productSigns()

func productSigns() map[string]sign {
	face := oneOf(items("face"), words(lexicon.ShowsFace))
	sharing := words(lexicon.ShowsShare)
	all := map[string]sign{
		"affiliates":          words(lexicon.ShowsAffiliates),
		"allows_under14":      allowsUnder14,
		"app_categories":      appCategories,
		"app_list_use":        items("app-list", "running-process"),
		"automated_decisions": words(lexicon.ShowsAutomatedDecisions),
		"collects_id_card":    items("id-number", "id-photo"),
		"cross_border":        oneOf(except(lexicon.ShowsAbroadNot, lexicon.ShowsAbroad), denial(lexicon.ShowsAbroadNot)),
		"device_ids":          identifiers,
		"entrusts_processing": words(lexicon.ShowsEntrust),
		"face_purpose": choices(
			choice{"主播认证", both(face, oneOf(words(lexicon.ShowsHostWord), functions(Host)))},
			choice{"提现", both(face, words(lexicon.ShowsWithdrawWord))},
			choice{"年龄核验", both(face, words(lexicon.ShowsAgeWord))},
			// To tell who somebody is stands among the choices as 登录.
			choice{"登录", both(face, words(lexicon.ShowsLoginWord, lexicon.ShowsIdentity))},
			choice{"美颜特征点", both(face, words(lexicon.ShowsBeauty))},
		),
		"has_accounts": oneOf(functions(Register, Login), words(lexicon.FunctionRegister, lexicon.ShowsAccounts)),
		"has_ads":      words(lexicon.ShowsAds),
		"has_face_or_voice_effects": choices(
			choice{"换脸变声", words(lexicon.ShowsVoiceChange)},
			choice{"本地滤镜", words(lexicon.ShowsBeauty)},
		),
		"has_im":                except(lexicon.ShowsNotIm, lexicon.ShowsIm),
		"has_live_hosts":        words(lexicon.ShowsHosts),
		"has_moderation":        words(lexicon.ShowsModeration),
		"has_payment":           oneOf(functions(Payment), except(lexicon.ShowsNotPayment, lexicon.ShowsPayment)),
		"has_replay_or_courses": words(lexicon.ShowsReplay),
		"has_support":           words(lexicon.ShowsSupport),
		"has_ugc":               oneOf(functions(Publish, Comment), words(lexicon.ShowsUgc)),
		"has_video_call":        words(lexicon.ShowsVideoCall),
		"has_voice_room":        words(lexicon.ShowsVoiceRoom),
		"joint_processing":      words(lexicon.ShowsJoint),
		"location_use":          oneOf(items("location", "location-precise", "location-coarse", "track", "wlan-ap"), asksFor("location", "location-fine", "location-coarse", "location-background")),
		"login_methods": choices(
			choice{"运营商一键登录", words(lexicon.ShowsOneTap)},
			choice{"微信", oneOf(words(lexicon.ShowsLoginWechat), loginSDK("wechat"))},
			choice{"QQ", oneOf(words(lexicon.ShowsLoginQq), loginSDK("qq"))},
			choice{"微博", oneOf(words(lexicon.ShowsLoginWeibo), loginSDK("weibo"))},
			choice{"Apple", words(lexicon.ShowsAppleLogin)},
		),
		"min_age":           minAge,
		"operator_overseas": nil,
		"other_forms": choices(
			choice{"Android", words(lexicon.ShowsAndroid)},
			choice{"iOS", words(lexicon.ShowsIos)},
			choice{"HarmonyOS", words(lexicon.ShowsHarmony)},
			choice{"网站", words(lexicon.ShowsWeb)},
			choice{"小程序", words(lexicon.ShowsMiniProgram)},
			choice{"H5", words(lexicon.ShowsH5)},
			choice{"桌面", words(lexicon.ShowsDesktop)},
		),
		"pays_creators": words(lexicon.ShowsPays),
		"permissions":   permissions,
		"platforms": choices(
			choice{"Android", words(lexicon.ShowsAndroid)},
			choice{"iOS", words(lexicon.ShowsIos)},
			choice{"HarmonyOS", words(lexicon.ShowsHarmony)},
			choice{"Web", words(lexicon.ShowsWeb)},
		),
		"profile_fields.public":  words(lexicon.ShowsPublicProfile),
		"rtc_vendor":             rtcVendor,
		"runs_in_background":     words(lexicon.ShowsBackground),
		"sdk_init_after_consent": nil,
		"sends_marketing":        words(lexicon.ShowsMarketing),
		"sensitive_consents":     nil,
		"sensitive_necessity":    nil,
		"shares_pi":              sharing,
		"users_total":            nil,
		"uses_ai_on_content": choices(
			choice{"模型训练", words(lexicon.ShowsAiTraining)},
			choice{"AI陪聊", words(lexicon.ShowsAiChat)},
			choice{"推荐", words(lexicon.ShowsPersonalisation)},
		),
		"uses_clipboard":       words(lexicon.ShowsClipboard),
		"uses_face":            face,
		"uses_fingerprint":     oneOf(items("fingerprint"), words(lexicon.ShowsFingerprint)),
		"uses_personalisation": words(lexicon.ShowsPersonalisation),
		"uses_sdks":            words(lexicon.ShowsSdk),
		"uses_voiceprint":      oneOf(items("voiceprint"), words("item:voiceprint")),
	}
	for name, s := range textSigns() {
		all[name] = s
	}
	return all
}

// identifiers shows identifiers that are collected or given to others.
func identifiers(f *Facts) Answer {
	var a Answer
	for _, i := range f.Identifiers {
		if i.OfDevice() && (i.Stance == Collected || i.Stance == ByOthers) {
			a.Evidence = append(a.Evidence, i.Span)
		}
	}
	return a.decide(nil)
}

func permissions(f *Facts) Answer {
	a := words(lexicon.ShowsPermissions)(f)
	if a.Truth == when.No {
		a = Answer{}
	}
	var denied []text.Span
	for _, p := range f.Permissions {
		if p.Denied {
			denied = append(denied, p.Span)
		} else {
			a.Evidence = append(a.Evidence, p.Span)
		}
	}
	return a.decide(denied)
}

// asksFor shows a fact by permissions that the product itself asks for.
func asksFor(ids ...string) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, p := range f.Permissions {
			if slices.Contains(ids, p.ID) && !p.Denied && !p.Others {
				a.Evidence = append(a.Evidence, p.Span)
			}
		}
		return a.decide(nil)
	}
}

// rtcVendors are the SDKs that carry sound and pictures.
var rtcVendors = map[string]bool{"agora": true, "tencent-trtc": true, "zego": true, "netease-yunxin": true, "rongcloud": true, "volcengine-rtc": true, "aliyun-live": true}

func rtcVendor(f *Facts) Answer {
	var a Answer
	for _, r := range f.Recipients {
		if rtcVendors[r.SDK] {
			a.Evidence = append(a.Evidence, r.Span)
			a.Values = append(a.Values, r.Name)
		}
	}
	return a.decide(nil)
}

// loginSDK shows that the SDK of another service serves to log in.
func loginSDK(sdk string) sign {
	return func(f *Facts) Answer {
		var a Answer
		for _, r := range f.Recipients {
			if r.SDK == sdk && f.has(f.blockNear(r.Sentence, r.Span), lexicon.FunctionLogin) {
				a.Evidence = append(a.Evidence, r.Span)
			}
		}
		return a.decide(nil)
	}
}

// appCategories shows the kinds of app that the functions named belong to. One word is
// too little: three places must name a kind.
func appCategories(f *Facts) Answer {
	var a Answer
	for _, c := range []choice{
		{"即时通信", except(lexicon.ShowsNotIm, lexicon.ShowsIm, lexicon.ShowsVideoCall)},
		{"网络社区", words(lexicon.ShowsUgc)},
		{"婚恋相亲", words(lexicon.ShowsDating)},
		{"网络游戏", words(lexicon.ShowsGame)},
		{"学习教育", words(lexicon.ShowsCourse)},
		{"远程会议", words(lexicon.ShowsMeeting)},
		{"网络直播", words(lexicon.ShowsLive)},
		{"短视频", words(lexicon.ShowsShortVideo)},
	} {
		if shown := c.sign(f); shown.Truth == when.Yes && len(shown.Evidence) >= 3 {
			a.Values = append(a.Values, c.value)
			a.Evidence = append(a.Evidence, shown.Evidence...)
		}
	}
	return a.decide(nil)
}

// allowsUnder14 is Yes where the text lets children use the product with their
// guardians, No where it shuts them out.
func allowsUnder14(f *Facts) Answer {
	if out := words(lexicon.ShowsUnder14Out)(f); out.Truth == when.Yes {
		return Answer{}.decide(out.Evidence)
	}
	return except(lexicon.ShowsUnder14Rule, lexicon.ShowsUnder14In)(f)
}

// minAge is the age below which the text shuts users out.
func minAge(f *Facts) Answer {
	var a Answer
	for _, h := range f.words.Of(lexicon.ShowsUnder14Out) {
		for _, age := range f.Ages {
			if age.Sentence == h.Sentence && (a.Number == 0 || age.Years < a.Number) {
				a.Number = age.Years
				a.Evidence = append(a.Evidence, age.Span)
			}
		}
	}
	return a.decide(nil)
}

func permissionEntry(id string) (catalog.Permission, bool) { return catalog.PermissionByID(id) }

// permanent reports whether an identifier cannot be reset and is named by itself, not
// by a word such as 设备标识.
func permanent(id string) bool {
	entry, ok := catalog.IdentifierByID(id)
	return ok && entry.Permanent() && id != "device-id"
}
