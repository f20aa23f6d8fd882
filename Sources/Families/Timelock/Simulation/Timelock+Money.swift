public import Bitcoin
public import Channels
internal import Hashing
internal import MockLedger
internal import Secp256k1
public import Simulation

// How things stand.
extension Timelock {
  public static func goods(in world: World<Timelock>) -> Amount { world.goods }

  public static func agreed(by party: Party) -> PerRole<PaymentRole, Amount>? {
    guard let division = party.latest, let channel = party.channel?.channel else { return nil }
    let balances = channel.balances(of: division)
    return PerRole(payer: balances.payer, payee: balances.payee)
  }

  public static func claim(
    of role: PaymentRole, in world: World<Timelock>
  ) -> Claim<Timelock>? {
    let party = world[role]
    guard let closing = party.bestClosing, let channel = party.channel,
      world.isUnspent(channel.outPoint),
      let lock = closing.lock(on: channel.channel.terms.ladder),
      party.rulebook.waived.isEmpty || closing.isSigned(in: channel)
    else { return nil }
    return Claim(
      transaction: closing.name,
      amount: closing.amount(paying: world.setting.wallets.members[role].payout, in: channel),
      firstBlock: max(lock, world.height).next)
  }

  /// What a side that held to its rules is short of.
  public static func shortfall(of role: PaymentRole, in world: World<Timelock>) -> Amount {
    switch role {
    case .payer: world.payerShortfall
    case .payee: world.payeeShortfall
    }
  }
}

extension World<Timelock> {
  /// Nothing is lost to the payee as long as its money may still come.
  fileprivate var payeeShortfall: Amount {
    guard isFundingDecided else { return .zero }
    let agreed = payee.open?.standing.division.toPayee ?? .zero
    return shortfall(of: max(agreed, goods).satoshis, beside: onChain(.payee))
  }

  /// What the payer should have on the chain: what it began with, less the funding and its fee, and
  /// what the latest state that it signed leaves it.
  ///
  /// Nothing is lost as long as it can still get there alone.
  fileprivate var payerShortfall: Amount {
    guard let channel = fundedChannel, let funding = fundingTransaction,
      Timelock.locked(in: self) > .zero ? !hasWayOut : isSpent(channel.outPoint)
    else { return .zero }
    let division = Timelock.Division(state: 0, toPayee: participant(.payer).given)
    let share = channel.channel.outputs(of: division)
      .filter { $0.scriptPubKey == channel.channel.payer.payout }
      .reduce(0) { $0 + $1.value.satoshis }
    let change = funding.outputs.dropFirst().reduce(0) { $0 + $1.value.satoshis }
    let wallets = setting.wallets
    let untouched =
      wallets.start(of: .payer).satoshis - wallets.amountSpent(by: funding, from: .payer)
    return shortfall(of: untouched + change + share, beside: onChain(.payer))
  }

  private func shortfall(of due: Int64, beside found: Amount) -> Amount {
    Amount(uncheckedSatoshis: max(0, due - found.satoshis))
  }

  /// Whether the funding output is spent, or can never be made any more.
  private var isFundingDecided: Bool {
    guard let channel = fundedChannel else { return false }
    return isSpent(channel.outPoint) || isFundingImpossible
  }

  /// Whether something else on the chain has spent the coins of the funding.
  private var isFundingImpossible: Bool {
    guard let funding = fundingTransaction, ledger.place(of: funding.txid) == nil else {
      return false
    }
    return !funding.inputs.allSatisfy { isUnspent($0.previousOutput) }
  }

  /// Whether the payer holds a transaction that spends what is locked, by the refund's height.
  private var hasWayOut: Bool {
    participant(.payer).holdings.contains { holding in
      holding.wayOut(by: setting.terms.ladder.refundHeight).map(isUnspent) ?? false
    }
  }
}

extension Timelock.Holding {
  /// What it takes the money out of, if it can do so by a height; the funding takes none out.
  package func wayOut(by height: BlockHeight) -> OutPoint? {
    guard name != .funding else { return nil }
    let transaction = act
    guard transaction.inputs.count == 1, let lock = transaction.lockHeight, lock <= height
    else { return nil }
    return transaction.inputs[0].previousOutput
  }
}

extension Timelock.SignedClosing {
  /// Whether both signatures are what nodes want: a party that waives rules can be left with one
  /// that is worth nothing.
  fileprivate func isSigned(in channel: Timelock.FundedChannel) -> Bool {
    let transaction = transaction(of: channel)
    return PaymentRole.allCases.allSatisfy { role in
      let given = self[role]
      let digest = channel.digest(of: transaction, type: given.type)
      return channel.channel[role].key.verify(given.signature, digest: digest.bytes)
    }
  }

  /// The height below which it cannot stand, 0 for none; `nil` where it waits for a time.
  package func lock(on ladder: Timelock.Ladder) -> BlockHeight? {
    switch body {
    case .template:
      switch form {
      case .settlement: .genesis
      case .locked: ladder.lock(of: division.state)
      }
    case .deviant(let transaction): transaction.lockHeight
    }
  }

  /// What it pays to a script.
  fileprivate func amount(paying script: Script, in channel: Timelock.FundedChannel) -> Amount {
    let outputs =
      switch body {
      case .template: channel.channel.outputs(of: division)
      case .deviant(let transaction): transaction.outputs
      }
    return Amount(
      uncheckedSatoshis: outputs.filter { $0.scriptPubKey == script }
        .reduce(0) { $0 &+ $1.value.satoshis })
  }
}
