public import Bitcoin
public import Channels
public import Checker
internal import Exploration
internal import Hashing
internal import MockLedger
public import Simulation

extension Timelock: CheckedFamily {
  /// The payee's own credit is what it risks, and a hostage is all that is locked.
  public static func loss(of role: PaymentRole, by breach: Breach<Timelock>) -> Int64 {
    let outcome = breach.outcome
    return switch role {
    case .payer: breach.promise == .noHostage ? outcome.locked.satoshis : 0
    case .payee: outcome.goods.satoshis - outcome.change.payee
    }
  }

  public static func isOver(_ world: World<Timelock>) -> Bool {
    guard let point = world.fundedChannel?.outPoint else { return true }
    return world.isSpent(point)
  }

  public static var leaving: Order { .giveUp }

  public static func blocksToTheEnd(from tip: BlockHeight, under terms: Terms) -> Int {
    let start = max(Int(tip.value), Int(terms.ladder.refundHeight.value))
    return start + max(1, Int(terms.ladder.delay)) - Int(tip.value) + 1
  }

  public static func signature(in message: Message) -> SignedSubject? {
    guard let proposal = message.proposal, proposal.signature != nil else { return nil }
    return SignedSubject(
      number: UInt64(message.state) << 1 | (message.isAboutSettlement ? 1 : 0),
      digest: proposal.transaction.signedDigest)
  }
}

extension Timelock.Message {
  fileprivate var isAboutSettlement: Bool {
    switch kind {
    case .settle, .settled: true
    case .open, .accept, .fund, .refund, .request, .propose, .confirm, .resume: false
    }
  }
}

extension Transaction {
  /// Tells one transaction of a channel from another: in one world they all spend one output and
  /// pay the same two scripts, unless a cheat signs something else.
  fileprivate var signedDigest: UInt64 {
    var fingerprinter = Fingerprinter()
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
    return fingerprinter.finalize().low
  }
}
