package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// Texts of our own in the form of a policy: sentences put together by chance, always
// the same ones.

var (
	things  = strings.Fields("手机号码 昵称 头像 性别 出生日期 位置信息 通话记录 聊天内容 身份证号码 人脸信息 银行卡号 设备型号 设备标识 通讯录 相册 浏览记录 搜索记录 打赏记录 充值金额 收货地址 IP地址 操作日志 好友列表 房间名称")
	acts    = strings.Fields("收集 保存 使用 展示 加密存储 匿名化处理 删除 核对 更正 提供给合作伙伴 用于风险控制 用于个性化推荐 传输到服务器 保留备份")
	ends    = strings.Fields("建立账号 找回密码 核验年龄 发起视频通话 结算收益 答复投诉 防范诈骗 统计故障 推送通知 履行法定义务 保障交易安全 改进产品体验")
	parties = strings.Fields("我们 合作伙伴 支付机构 云服务商 客服人员 监护人 主播 审核人员")
)

// writer puts a text together.
type writer struct{ random *rand.Rand }

func (w writer) one(of []string) string { return of[w.random.IntN(len(of))] }

func (w writer) sentence() string {
	switch w.random.IntN(6) {
	case 0:
		return fmt.Sprintf("为了%s，%s需要%s您的%s。", w.one(ends), w.one(parties), w.one(acts), w.one(things))
	case 1:
		return fmt.Sprintf("您的%s保存 %d 天，到期以后%s。", w.one(things), w.random.IntN(700)+1, w.one(acts))
	case 2:
		return fmt.Sprintf("如果您不提供%s，%s就不能%s，其他功能不受影响。", w.one(things), w.one(parties), w.one(ends))
	case 3:
		return fmt.Sprintf("%s只在%s时%s您的%s和%s。", w.one(parties), w.one(ends), w.one(acts), w.one(things), w.one(things))
	case 4:
		return fmt.Sprintf("您可以在“我的—设置—%s”中查看%s，也可以在%d个工作日内请%s更正。", w.one(ends), w.one(things), w.random.IntN(30)+1, w.one(parties))
	}
	return fmt.Sprintf("未经您单独同意，%s不会为%s而%s%s。", w.one(parties), w.one(ends), w.one(acts), w.one(things))
}

// lines returns the lines of a policy of at least n characters.
func (w writer) lines(n int) []string {
	var list []string
	for size, section := 0, 1; size < n; section++ {
		add := func(s string) {
			list = append(list, s+"\n", "\n")
			size += utf8.RuneCountInString(s) + 2
		}
		add(fmt.Sprintf("## %d. %s与%s", section, w.one(things), w.one(ends)))
		for range w.random.IntN(5) + 2 {
			var b strings.Builder
			for range w.random.IntN(5) + 1 {
				b.WriteString(w.sentence())
			}
			add(b.String())
		}
	}
	return list
}

// update returns a text of some n characters and a later version: one line in ten
// with other words, one in twenty new, one in thirty gone.
func update(n int) (old, new string) {
	w := writer{rand.New(rand.NewPCG(1, uint64(n)))}
	lines := w.lines(n)
	var b strings.Builder
	for _, line := range lines {
		switch k := w.random.IntN(60); {
		case line == "\n" || strings.HasPrefix(line, "#"):
			b.WriteString(line)
		case k < 6:
			b.WriteString(strings.Replace(line, "您的", "您的"+w.one(things)+"和", 1))
		case k < 9:
			b.WriteString(line + "\n" + w.sentence() + "\n")
		case k < 11:
		default:
			b.WriteString(line)
		}
	}
	return strings.Join(lines, ""), b.String()
}

// unrelated returns two texts of some n characters that share their words only.
func unrelated(n int) (old, new string) {
	a, b := writer{rand.New(rand.NewPCG(2, 1))}, writer{rand.New(rand.NewPCG(3, 1))}
	return strings.Join(a.lines(n), ""), strings.Join(b.lines(n), "")
}
