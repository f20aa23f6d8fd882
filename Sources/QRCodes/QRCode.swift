/// A QR code (ISO/IEC 18004): a square of dark and light modules that cameras read.
///
/// Whoever draws it leaves a border of `quietZone` light modules on each side.
public struct QRCode: Hashable, Sendable {
  /// What it says.
  public let text: String
  /// How many modules each side has.
  public let size: Int
  /// Row by row from the top, whether a module is dark.
  private let modules: [Bool]

  /// How many light modules the standard wants around a code.
  public static let quietZone = 4

  init(text: String, size: Int, modules: [Bool]) {
    self.text = text
    self.size = size
    self.modules = modules
  }

  /// Whether a module is dark, counted from the upper left; all around the code it is light.
  public func isDark(_ column: Int, _ row: Int) -> Bool {
    let side = 0..<size
    return side.contains(column) && side.contains(row) && modules[row * size + column]
  }
}

/// Why a text has no QR code.
public enum QRCodeError: Error, Hashable, Sendable {
  /// There is nothing to say.
  case empty
  /// The text has a character with the value 0, at which C would end it.
  case containsNull
  /// Not even the largest code holds so many bytes.
  case tooLong(bytes: Int)
}
