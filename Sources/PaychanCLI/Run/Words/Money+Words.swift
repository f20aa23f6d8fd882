internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation

extension Amount {
  /// Satoshis with the unit, and a comma before every third digit: `3,600,000 sat`.
  var words: String { "\(grouped(satoshis)) sat" }
}

/// A number with a comma before every third digit.
func grouped(_ number: some BinaryInteger) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return number < 0 ? "-\(text)" : text
}

extension BlockHeight {
  /// The height with a comma before every third digit.
  var words: String { grouped(value) }
}

extension Balances {
  /// The payer's share and the payee's.
  var words: String { "\(grouped(payer.satoshis)) : \(grouped(payee.satoshis))" }
}

extension Txid {
  /// As much of it as people compare.
  var short: String { String(description.prefix(8)) }
}

extension TransactionLabel {
  /// The label in a sentence: a commitment has a number, and all others are the only ones.
  var words: String {
    switch self {
    case .channel(.commitment(let state)): "commitment \(grouped(state))"
    case .changed(.commitment(let state)): "the changed commitment \(grouped(state))"
    case .channel, .changed, .doubleSpend, .malleated: "the \(self)"
    }
  }
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

extension Explanation {
  /// The sentence as people read it.
  var words: String { sentence.withGroupedNumbers.withShortNames }
}

extension OutPoint {
  /// Short name of the transaction, and the output's number.
  var short: String { "\(txid.short):\(index)" }
}
