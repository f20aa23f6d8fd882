package import Bitcoin
package import Checker

extension Amount {
  /// Satoshis with the unit, and a comma before every third digit: `3,600,000 sat`.
  package var words: String { "\(grouped(satoshis)) sat" }
}

extension FeeRate {
  /// Satoshis for each virtual byte, or for a thousand where that is no whole number.
  package var words: String {
    let (whole, rest) = satoshisPerKilobyte.quotientAndRemainder(dividingBy: 1_000)
    return rest == 0 ? "\(grouped(whole)) sat/vB" : wordsPerKilobyte
  }

  /// Satoshis for a thousand virtual bytes.
  package var wordsPerKilobyte: String { "\(grouped(satoshisPerKilobyte)) sat/kvB" }
}

extension BlockHeight {
  /// The height with a comma before every third digit.
  package var words: String { grouped(value) }
}

extension LockTime {
  /// The height, or the time as a count of seconds.
  package var words: String {
    switch meaning {
    case .height(let height): grouped(height)
    case .time(let time): told("\(grouped(time)) seconds since 1970")
    }
  }
}

extension Txid {
  /// Its first eight digits, which are as many as people compare.
  package var short: String { String(description.prefix(8)) }
}

extension OutPoint {
  /// The short name of the transaction, and the output's number.
  package var short: String { "\(txid.short):\(index)" }
}

extension Explanation {
  /// The sentence as people read it.
  package var words: String { told(sentence: sentence.withGroupedNumbers.withShortNames) }
}
