package core

import "strconv"

// validDay refuses what is not a calendar day written YYYY-MM-DD.
func validDay(day string) error {
	if !isDay(day) {
		return Errorf(BadRequest, "as-of date %q: want a day written YYYY-MM-DD", day)
	}
	return nil
}

func isDay(s string) bool {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return false
	}
	year, errYear := strconv.Atoi(s[:4])
	month, errMonth := strconv.Atoi(s[5:7])
	day, errDay := strconv.Atoi(s[8:])
	if errYear != nil || errMonth != nil || errDay != nil || year < 1 || month < 1 || month > 12 {
		return false
	}
	return day >= 1 && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
