package main

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"image/png"
	"testing"
)

func TestIconPNG(t *testing.T) {
	white := color.NRGBA{0xff, 0xff, 0xff, 0xff}
	tests := []struct {
		name     string
		maskable bool
		x, y     int // in a picture of 256
		want     color.NRGBA
	}{
		{"corner", false, 0, 0, color.NRGBA{iconGround.R, iconGround.G, iconGround.B, 0}},
		{"corner of a maskable icon", true, 0, 0, iconGround},
		{"edge", false, 0, 128, iconGround},
		{"page", false, 100, 190, white},
		{"page of a maskable icon", true, 106, 176, white},
		{"clause", false, 130, 108, iconGround},
		{"tick", false, 152, 192, color.NRGBA{0xd9, 0x82, 0x2b, 0xff}},
		{"fold", false, 152, 80, color.NRGBA{0xa9, 0xc7, 0xcf, 0xff}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file, err := iconPNG(256, test.maskable)
			if err != nil {
				t.Fatal(err)
			}
			picture, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if size := picture.Bounds().Size(); size.X != 256 || size.Y != 256 {
				t.Fatalf("the picture has a size of %v, want 256 × 256", size)
			}
			if got := color.NRGBAModel.Convert(picture.At(test.x, test.y)); got != test.want {
				t.Errorf("pixel %d, %d is %v, want %v", test.x, test.y, got, test.want)
			}
		})
	}
}

func TestIconSVG(t *testing.T) {
	var svg struct {
		Paths []struct{} `xml:"path"`
	}
	if err := xml.Unmarshal(iconSVG(), &svg); err != nil {
		t.Fatal(err)
	}
	if len(svg.Paths) != len(iconShapes) {
		t.Errorf("the icon has %d paths, want %d", len(svg.Paths), len(iconShapes))
	}
}
