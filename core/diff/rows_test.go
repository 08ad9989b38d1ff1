package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// writeTable returns a clause with a table of n rows, in one of four forms.
func writeTable(random *rand.Rand, form, n int) (head string, rows []string) {
	items := []string{"IP 地址", "设备标识", "IMEI", "网络状态", "设备型号", "订单号", "位置"}
	head = "一、清单\n\n"
	for k := range n {
		random.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		name, said := fmt.Sprintf("第%s号工具包", numeral(k+1)), strings.Join(items[:1+random.IntN(4)], "、")
		switch form {
		case 0:
			rows = append(rows, fmt.Sprintf("| %s | %s | 用于第%d项功能，关闭以后不能使用，也不能恢复以前的记录 |\n", name, said, k))
		case 1:
			rows = append(rows, fmt.Sprintf("SDK名称：%s\n收集的信息：%s\n用途：第%d项功能，关闭以后不能使用，也不能恢复\n\n", name, said, k))
		case 3:
			rows = append(rows, fmt.Sprintf("%sSDK\n\n%s\n\n用于第%d项功能，关闭以后不能使用\n\n", name, said, k))
		case 2:
			rows = append(rows, fmt.Sprintf("- %s：%s；\n", name, said))
		}
	}
	if form == 0 {
		head += "| 名称 | 信息 | 用途 |\n|---|---|---|\n"
	}
	return head, rows
}

func TestOrderOfRowsIsCosmetic(t *testing.T) {
	random := rand.New(rand.NewPCG(19, 20))
	for n := range 60 {
		head, rows := writeTable(random, n%4, 3+random.IntN(12))
		old := head + strings.Join(rows, "")
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		r := compare(old, head+strings.Join(rows, ""))
		checkResult(t, r)
		for _, c := range r.Changes {
			if !c.Cosmetic || len(c.Rows) > 0 {
				t.Fatalf("rows in another order: %s, cosmetic %v, rows %v of\n%s\nbecame\n%s", c.Kind, c.Cosmetic, c.Rows, old, r.New.Source)
			}
		}
	}
}

func TestRowsAmongOthersInAnotherOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	for n := range 60 {
		head, rows := writeTable(random, n%3, 4+random.IntN(12))
		old := head + strings.Join(rows, "")
		rows[1] = strings.Replace(rows[1], "号工具包", "号工具包甲", 1)
		rows[2] = strings.Replace(rows[2], "位置", "IMSI", 1)
		changed := strings.Contains(rows[2], "IMSI")
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		r := compare(old, head+strings.Join(rows, ""))
		checkResult(t, r)
		got := map[string]int{}
		for _, c := range r.Changes {
			for _, row := range c.Rows {
				got[string(row.Kind)+" "+row.Key]++
			}
		}
		want := map[string]int{"added 第二号工具包甲": 1, "deleted 第二号工具包": 1}
		if changed {
			want["changed 第三号工具包"] = 1
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("rows = %v, want %v, of\n%s\nbecame\n%s", got, want, old, r.New.Source)
		}
	}
}

func TestEditedTablesKeepEveryByte(t *testing.T) {
	random := rand.New(rand.NewPCG(23, 24))
	for n := range 300 {
		head, rows := writeTable(random, n%4, 2+random.IntN(9))
		old := head + strings.Join(rows, "")
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		checkResult(t, compare(old, editPolicy(random, head+strings.Join(rows, ""))))
	}
}
