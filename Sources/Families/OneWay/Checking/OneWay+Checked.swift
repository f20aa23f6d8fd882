public import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import Hashing
public import Simulation

extension OneWay: CheckedFamily {
  /// The payee's own credit is what it risks, and a hostage is all that is locked.
  public static func loss(of role: PaymentRole, by breach: Breach<OneWay>) -> Int64 {
    let outcome = breach.outcome
    return switch role {
    case .payer: breach.promise == .noHostage ? outcome.locked.satoshis : 0
    case .payee: outcome.goods.satoshis - outcome.change.payee
    }
  }

  public static func isOver(_ world: World<OneWay>) -> Bool { world.isEverythingSpent }

  public static var leaving: Order { .giveUp }

  public static func blocksToTheEnd(from tip: BlockHeight, under terms: Terms) -> Int {
    let delay = max(1, Int(terms.timing.delay))
    return switch terms.variant {
    case .refund(let expiry), .expiry(let expiry):
      max(0, Int(expiry.value) - Int(tip.value)) + delay + 1
    case .lifetime(let blocks), .kickOff(let blocks): Int(blocks) + 2 * delay + 1
    case .trusting: 2 * delay
    }
  }

  public static func signature(in message: Message) -> SignedSubject? {
    let signed = message.proposals.filter { $0.signature != nil }
    guard !signed.isEmpty else { return nil }
    var fingerprinter = Fingerprinter()
    for proposal in signed { proposal.transaction.combine(into: &fingerprinter) }
    return SignedSubject(
      number: UInt64(message.state), digest: fingerprinter.finalize().low)
  }
}

extension Transaction {
  /// Tells one transaction of a channel from another.
  fileprivate func combine(into fingerprinter: inout Fingerprinter) {
    fingerprinter.combine(version)
    fingerprinter.combine(lockTime.rawValue)
    for input in inputs {
      fingerprinter.combine(bytes: input.previousOutput.txid.digest.array)
      fingerprinter.combine(input.sequence.rawValue)
    }
    for output in outputs {
      fingerprinter.combine(output.value.satoshis)
      fingerprinter.combine(bytes: output.scriptPubKey.bytes)
    }
  }
}
