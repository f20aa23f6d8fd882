internal import Filecoin
internal import Telling

// What a voucher asks for beside a signature.
extension SignedVoucher {
  /// Lane and nonce, as a name: `voucher 0/2`.
  var name: String { told("voucher \(lane)/\(nonce)") }

  /// The voucher with all that it says.
  var words: String { told("\(name) (\(amount.words)\(conditions.words)\(signatureWords))") }

  private var conditions: Conditions {
    Conditions(
      first: timeLockMin, last: timeLockMax, secretHash: secretHash, minimum: minSettleHeight,
      merges: merges)
  }

  private var signatureWords: String { signature == nil ? told(", unsigned") : "" }
}

extension Voucher.VoucherWish {
  /// The amount of the lane, and what else the voucher says.
  var words: String { told("\(amount.words) in lane \(lane)\(conditions.words)") }

  private var conditions: Conditions {
    Conditions(
      first: timeLockMin, last: timeLockMax, secretHash: secretHash, minimum: minSettleHeight,
      merges: merges)
  }
}

/// What a voucher asks for beside a signature.
private struct Conditions {
  let first: Epoch
  let last: Epoch
  let secretHash: [UInt8]
  let minimum: Epoch
  let merges: [LaneMerge]

  /// All of them, as an addition to an amount; empty where there are none.
  var words: String {
    var parts: [String] = []
    if first != .zero { parts.append(told(", from epoch \(first.words) on")) }
    if last != .zero { parts.append(told(", up to epoch \(last.words)")) }
    if !secretHash.isEmpty { parts.append(told(", for a secret")) }
    if minimum != .zero { parts.append(told(", no end before epoch \(minimum.words)")) }
    return (parts + merges.map { told(", merging lane \($0.lane)") }).joined()
  }
}
