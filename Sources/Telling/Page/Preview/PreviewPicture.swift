/// The picture that is shown where somebody links to an index: its first story, step by step.
struct PreviewPicture<Family: IllustratedFamily> {
  let columns: [StoryColumns<Family>.Column]

  /// Paper, and the colours of the first roles as they are on paper.
  private static var palette: [(red: UInt8, green: UInt8, blue: UInt8)] {
    [(0xfb, 0xfa, 0xf7), (0x1f, 0x5f, 0xa8), (0x8a, 0x3b, 0x8f), (0x0f, 0x6b, 0x74)]
  }

  /// As small as a preview may be where it is shown large.
  var png: [UInt8] {
    var picture = PixelPicture(width: 600, height: 315, palette: Self.palette)
    let pitch = 520 / max(1, columns.count)
    for (place, column) in columns.enumerated() {
      let left = 40 + place * pitch
      var top = 40
      for (number, part) in column.parts.enumerated() {
        let bottom = number == column.parts.count - 1 ? 275 : top + part.percent * 235 / 100
        let color = UInt8(number % (Self.palette.count - 1) + 1)
        picture.fill(left..<(left + pitch - 5), top..<bottom, with: color)
        top = bottom
      }
    }
    return picture.png
  }
}
