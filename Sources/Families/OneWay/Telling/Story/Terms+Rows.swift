internal import Bitcoin
internal import Channels
internal import Telling

extension OneWay.Terms {
  /// What was agreed, each row under its name.
  var rows: [(String, String)] {
    [(told("terms"), words), (told("way out"), variant.words), (told("close"), closeWords)]
  }

  private var words: String {
    told(
      "\(capacity.words) can be paid, \(unit.words) for a unit of goods;"
        + " funding with \(counted(confirmations, "confirmation"));"
        + " fees at \(feeRate.wordsPerKilobyte)")
  }

  /// How fast the payee and miners are taken to be, and what follows for the close.
  private var closeWords: String {
    guard variant.kind != .trusting else { return told("at any time: there is no refund") }
    guard let deadline = deadline(confirmedIn: nil) else {
      return told("\(timing.words): \(counted(timing.lead, "block")) before the refund's first")
    }
    return told(
      "\(timing.words): payments up to tip \(grouped(deadline.lastTipToAccept)),"
        + " close by tip \(grouped(deadline.closeBy))")
  }
}

extension OneWay.Timing {
  /// How fast the payee and miners are taken to be: `reaction 2, delay 1`.
  var words: String {
    let branch = undone > 0 ? told(", at most \(counted(undone, "block")) undone") : ""
    return told("reaction \(grouped(reaction)), delay \(grouped(delay))\(branch)")
  }
}

extension OneWay.Variant {
  /// The payer's way out, in a line.
  var words: String {
    switch self {
    case .refund(let expiry):
      told("a refund that both sign before the funding, locked to \(expiry.words)")
    case .expiry(let expiry): told("the script lets the payer alone spend from \(expiry.words) on")
    case .lifetime(let blocks):
      told("the script lets the payer alone spend \(counted(blocks, "block")) after the funding")
    case .kickOff(let blocks):
      told(
        "a kick-off that both sign before the funding, and \(counted(blocks, "block")) after it"
          + " the payer alone")
    case .trusting: told("none: the payer trusts the payee")
    }
  }
}
