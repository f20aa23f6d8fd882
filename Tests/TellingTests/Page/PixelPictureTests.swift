import Testing

@testable import Telling

/// A picture is bytes that others read; what they check at the ends of its parts must be right.
@Suite("Pictures of pixels")
struct PixelPictureTests {
  @Test("a small picture is the file that other programs make of it")
  func small() {
    var picture = PixelPicture(width: 5, height: 2, palette: [(255, 255, 255), (0, 0, 0)])
    picture.fill(1..<3, 0..<9, with: 1)
    #expect(picture.scanlines == [0, 0b0001_0100, 0, 0, 0b0001_0100, 0])
    let png = picture.png
    #expect(png.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    // The check of an empty last chunk is known.
    #expect(png.suffix(4) == [0xae, 0x42, 0x60, 0x82])
  }
}
