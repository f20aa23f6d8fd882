extension StringProtocol {
  /// How many columns a terminal shows it in: Chinese characters take two each.
  package var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// The blocks of Unicode whose characters are two columns wide, as far as texts here have any:
  /// Chinese, Japanese and Korean, their punctuation, and full-width forms.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
    0xfe30...0xfe4f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd,
  ]

  /// How many columns it takes.
  var columns: Int { isWide ? 2 : 1 }

  /// Whether it takes two columns.
  var isWide: Bool {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(scalar.value) }
  }

  /// Whether no line begins with it: what ends a phrase or closes a bracket.
  var endsPhrase: Bool { "，。、；：？！）」』》”’%…".contains(self) }

  /// Whether no line ends with it: what opens a bracket.
  var opensPhrase: Bool { "（「『《“‘".contains(self) }
}
