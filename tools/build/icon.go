package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
)

// The icon is a page with its clauses and a tick. It is drawn here and nowhere else, as
// SVG and as PNG, on a square of iconSide.
const iconSide = 512

type point struct{ x, y float64 }

// shape is a polygon that is filled, or a line that is drawn with round ends if it has a
// width.
type shape struct {
	points []point
	width  float64
	colour color.NRGBA
}

var (
	iconGround = color.NRGBA{0x1f, 0x4e, 0x5f, 0xff}
	iconShapes = []shape{
		{points: []point{{150, 96}, {298, 96}, {372, 170}, {372, 416}, {150, 416}}, colour: color.NRGBA{0xff, 0xff, 0xff, 0xff}},
		{points: []point{{298, 96}, {298, 170}, {372, 170}}, colour: color.NRGBA{0xa9, 0xc7, 0xcf, 0xff}},
		{points: []point{{190, 216}, {332, 216}}, width: 20, colour: iconGround},
		{points: []point{{190, 266}, {332, 266}}, width: 20, colour: iconGround},
		{points: []point{{190, 316}, {262, 316}}, width: 20, colour: iconGround},
		{points: []point{{272, 352}, {304, 384}, {366, 310}}, width: 28, colour: color.NRGBA{0xd9, 0x82, 0x2b, 0xff}},
	}
)

// iconCorner is the radius of the ground's corners.
const iconCorner = 96

// iconSVG returns the icon as SVG.
func iconSVG() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`, iconSide, iconSide)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="%d" fill="%s"/>`, iconSide, iconSide, iconCorner, hexOf(iconGround))
	for _, s := range iconShapes {
		var path strings.Builder
		for i, p := range s.points {
			fmt.Fprintf(&path, "%c%g %g", "ML"[min(i, 1)], p.x, p.y)
		}
		if s.width == 0 {
			fmt.Fprintf(&b, `<path d="%sZ" fill="%s"/>`, path.String(), hexOf(s.colour))
			continue
		}
		fmt.Fprintf(&b, `<path d="%s" fill="none" stroke="%s" stroke-width="%g" stroke-linecap="round" stroke-linejoin="round"/>`,
			path.String(), hexOf(s.colour), s.width)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func hexOf(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// iconPNG returns the icon as a PNG with sides of size pixels. One that is maskable has
// its ground everywhere and the page within the part that every mask leaves.
func iconPNG(size int, maskable bool) ([]byte, error) {
	scale := float64(iconSide) / float64(size)
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			at := point{(float64(x) + 0.5) * scale, (float64(y) + 0.5) * scale}
			picture.SetNRGBA(x, y, iconPixel(at, scale, maskable))
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		return nil, fmt.Errorf("icon: %w", err)
	}
	return b.Bytes(), nil
}

// iconPixel returns the colour of a pixel with its middle at a point and sides of scale.
func iconPixel(at point, scale float64, maskable bool) color.NRGBA {
	pixel := iconGround
	if !maskable {
		pixel.A = shareOf(boxDistance(at), scale)
	} else {
		const part, middle = 0.78, iconSide / 2
		at = point{middle + (at.x-middle)/part, middle + (at.y-middle)/part}
		scale /= part
	}
	for _, s := range iconShapes {
		share := shareOf(s.distance(at), scale)
		pixel.R = mix(pixel.R, s.colour.R, share)
		pixel.G = mix(pixel.G, s.colour.G, share)
		pixel.B = mix(pixel.B, s.colour.B, share)
	}
	return pixel
}

// shareOf returns how much of a pixel lies within an edge at a distance, 0 to 255.
func shareOf(distance, scale float64) uint8 {
	return uint8(math.Round(255 * min(1, max(0, 0.5-distance/scale))))
}

func mix(under, over, share uint8) uint8 {
	return uint8((int(under)*(255-int(share)) + int(over)*int(share) + 127) / 255)
}

// boxDistance returns how far a point lies outside of the ground; less than 0 inside.
func boxDistance(p point) float64 {
	const half = iconSide / 2
	x, y := math.Abs(p.x-half)-half+iconCorner, math.Abs(p.y-half)-half+iconCorner
	return math.Hypot(max(x, 0), max(y, 0)) + min(max(x, y), 0) - iconCorner
}

// distance returns how far a point lies outside of the shape; less than 0 inside.
func (s shape) distance(p point) float64 {
	nearest, inside := math.Inf(1), false
	for i, b := range s.points {
		if i == 0 && s.width > 0 {
			continue
		}
		a := s.points[(i+len(s.points)-1)%len(s.points)]
		nearest = min(nearest, segmentDistance(p, a, b))
		if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
			inside = !inside
		}
	}
	switch {
	case s.width > 0:
		return nearest - s.width/2
	case inside:
		return -nearest
	}
	return nearest
}

func segmentDistance(p, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	along := min(1, max(0, ((p.x-a.x)*dx+(p.y-a.y)*dy)/(dx*dx+dy*dy)))
	return math.Hypot(p.x-a.x-along*dx, p.y-a.y-along*dy)
}
