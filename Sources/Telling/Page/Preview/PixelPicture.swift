/// A picture of few colours, each pixel the number of one.
struct PixelPicture {
  let width: Int
  let height: Int
  /// At most four colours; the first is the ground.
  let palette: [(red: UInt8, green: UInt8, blue: UInt8)]
  private var pixels: [UInt8]

  init(width: Int, height: Int, palette: [(red: UInt8, green: UInt8, blue: UInt8)]) {
    self.width = width
    self.height = height
    self.palette = palette
    pixels = Array(repeating: 0, count: width * height)
  }

  /// Fills a rectangle, as far as it is in the picture.
  mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, with color: UInt8) {
    for row in rows.clamped(to: 0..<height) {
      for column in columns.clamped(to: 0..<width) { pixels[row * width + column] = color }
    }
  }

  /// Its rows with two bits a pixel, each behind a byte that says that nothing is filtered.
  var scanlines: [UInt8] {
    (0..<height).flatMap { row -> [UInt8] in
      let pixels = pixels[row * width..<(row + 1) * width]
      var bytes = [UInt8](repeating: 0, count: (width + 3) / 4)
      for (column, color) in pixels.enumerated() {
        bytes[column / 4] |= color << UInt8(6 - column % 4 * 2)
      }
      return [0] + bytes
    }
  }
}
