/// Why a text is not an amount.
public enum TokenAmountError: Error, Equatable, Sendable {
  /// The text after the number names no unit.
  case unknownUnit(String)
  /// The number has this many characters; it may have 50.
  case tooLong(Int)
  /// The text in place of the number is not a decimal number.
  case notANumber(String)
  /// The number is not a whole number of attoFIL.
  case notWhole(String, AmountUnit)
  /// The chain's form has this many bytes; it may have 128.
  case aboveMaximum(bytes: Int)

  /// The sentence in which a lotus node refuses the same text.
  public var lotusText: String {
    switch self {
    case .unknownUnit(let suffix): "unrecognized suffix: \(suffix.quotedAsInGo)"
    case .tooLong(let count): "string length too large: \(count)"
    case .notANumber(let text): "failed to parse \(text.quotedAsInGo) as a decimal number"
    case .notWhole(let text, .fil): "invalid FIL value: \(text.quotedAsInGo)"
    case .notWhole(let text, .atto): "invalid attoFIL value: \(text.quotedAsInGo)"
    case .aboveMaximum(let count): "big integer byte array too long (\(count) bytes)"
    }
  }
}

/// The unit in which an amount is written.
public enum AmountUnit: Equatable, Sendable {
  /// FIL, which people write.
  case fil
  /// attoFIL, 10^-18 FIL, which the chain counts.
  case atto
}

extension String {
  /// The text between quotes, with the escapes of Go's `%q`.
  var quotedAsInGo: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{7}": quoted += "\\a"
      case "\u{8}": quoted += "\\b"
      case "\u{c}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{b}": quoted += "\\v"
      case " ": quoted += " "
      default: quoted += scalar.isPrintable ? String(scalar) : scalar.escapedAsInGo
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator:
      false
    default: true
    }
  }

  fileprivate var escapedAsInGo: String {
    let digits = String(value, radix: 16)
    let (prefix, width) =
      switch value {
      case ..<0x80: ("\\x", 2)
      case ..<0x10000: ("\\u", 4)
      default: ("\\U", 8)
      }
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
