/// A number with a comma before every third digit.
package func grouped(_ number: some BinaryInteger) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return number < 0 ? "-\(text)" : text
}

extension String {
  /// The same sentence with a comma before every third digit of its numbers.
  ///
  /// A run of digits is a number where no letter, digit or sign of another notation touches it: the
  /// names of transactions and places in them stay as they are.
  var withGroupedNumbers: String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      let number = word.drop { $0 == "(" }
      let digits = number.prefix { $0.isASCII && $0.isNumber }
      let rest = number.dropFirst(digits.count)
      guard rest.allSatisfy({ ".,;:)".contains($0) }), digits.first != "0",
        let value = UInt64(digits)
      else { return String(word) }
      return "\(word.prefix { $0 == "(" })\(grouped(value))\(rest)"
    }.joined(separator: " ")
  }

  /// The same sentence with names of transactions and blocks cut to what people compare.
  var withShortNames: String {
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(where: \.isHexDigit) {
      text += rest[..<start]
      let run = rest[start...].prefix(while: \.isHexDigit)
      text += run.count == 64 ? run.prefix(8) : run
      rest = rest[run.endIndex...]
    }
    return text + rest
  }
}
