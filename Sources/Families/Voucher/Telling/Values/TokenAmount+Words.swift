internal import Filecoin
internal import Telling

extension TokenAmount {
  /// The amount in FIL, with a comma before every third digit of its whole part: `1,000 FIL`.
  var words: String { "\(number) FIL" }

  /// The same without the unit.
  var number: String { Self.grouped(unitless) }

  private static func grouped(_ number: String) -> String {
    let end = number.firstIndex(of: ".") ?? number.endIndex
    let digits = number[..<end].drop { $0 == "-" }
    let sign = number.hasPrefix("-") ? "-" : ""
    let groups = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return sign + groups.joined() + number[end...]
  }
}

extension Epoch {
  /// The epoch with a comma before every third digit.
  var words: String { grouped(value) }
}
