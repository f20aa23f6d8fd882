internal import Bitcoin
internal import Channels
internal import Hashing
internal import MockLedger
internal import Secp256k1

extension World {
  /// How things stand now.
  public var standing: Trace.Standing {
    Trace.Standing(
      height: ledger.height,
      agreed: PerRole(
        payer: agreed(payer.latest?.division, in: payer.channel),
        payee: agreed(payee.open?.standing.division, in: payee.channel)),
      onChain: PerRole(payer: onChain(.payer), payee: onChain(.payee)),
      claimable: PerRole(payer: claim(of: .payer), payee: claim(of: .payee)),
      goods: goods,
      held: PerRole(payer: holdings.payer.count, payee: holdings.payee.count),
      phases: PerRole(payer: payer.phase, payee: payee.phase))
  }

  private func agreed(
    _ division: Timelock.Division?, in channel: Timelock.FundedChannel?
  ) -> Balances? {
    guard let division else { return nil }
    return channel?.channel.balances(of: division)
  }

  /// What a side's scripts hold in unspent outputs: of what it began with, and of what the story
  /// made; nothing else ever pays them.
  func onChain(_ role: PaymentRole) -> Amount {
    let coins = role == .payer ? setting.coins.map(\.outPoint).filter(chain.content.isUnspent) : []
    let kept = coins.reduce(0) { $0 + (setting.coin(at: $1)?.value.satoshis ?? 0) }
    return Amount(uncheckedSatoshis: kept + storyOutputs(paying: setting.scripts[role]))
  }

  /// What the story's transactions have put on the chain for some scripts, and nobody has spent.
  func storyOutputs(paying scripts: [Script]) -> Int64 {
    var total: Int64 = 0
    for offer in chain.content.confirmedOffers {
      for (index, output) in offer.transaction.outputs.enumerated()
      where scripts.contains(output.scriptPubKey) {
        let point = OutPoint(txid: offer.txid, index: UInt32(index))
        if chain.content.isUnspent(point) { total += output.value.satoshis }
      }
    }
    return total
  }

  /// The closing transaction that a party would leave its channel with.
  private func bestClosing(of role: PaymentRole) -> Timelock.SignedClosing? {
    switch role {
    case .payer: payer.bestClosing
    case .payee: payee.bestClosing
    }
  }

  private func claim(of role: PaymentRole) -> Trace.Claim? {
    guard let closing = bestClosing(of: role),
      let channel = role == .payer ? payer.channel : payee.channel,
      chain.content.isUnspent(channel.outPoint),
      let lock = closing.lock(in: channel), holdsToAllRules(role) || closing.isSigned(in: channel)
    else { return nil }
    return Trace.Claim(
      transaction: .channel(closing.name),
      amount: closing.amount(paying: setting.members[role].payout, in: channel),
      firstBlock: max(lock, ledger.height).next)
  }
}

extension World {
  /// Whether a side checks every signature itself, so that nobody has to do it again.
  private func holdsToAllRules(_ role: PaymentRole) -> Bool {
    let rulebook =
      switch role {
      case .payer: payer.rulebook
      case .payee: payee.rulebook
      }
    return rulebook.waived.isEmpty
  }
}

extension Timelock.SignedClosing {
  /// Whether both signatures are what nodes want: a party that waives rules can be left with one
  /// that is worth nothing.
  fileprivate func isSigned(in channel: Timelock.FundedChannel) -> Bool {
    let transaction = transaction(of: channel)
    return PaymentRole.allCases.allSatisfy { role in
      let given = signature(of: role)
      let digest = channel.digest(of: transaction, type: given.type)
      return channel.channel[role].key.verify(given.signature, digest: digest.bytes)
    }
  }

  /// The height below which it cannot stand; `nil` where it waits for a time.
  fileprivate func lock(in channel: Timelock.FundedChannel) -> BlockHeight? {
    switch body {
    case .template:
      switch form {
      case .settlement: .genesis
      case .locked: channel.channel.terms.ladder.lock(of: division.state)
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

extension Transaction {
  /// The height that it is locked to, 0 where its lock does not count; `nil` for a time.
  var lockHeight: BlockHeight? {
    if inputs.allSatisfy({ $0.sequence == .final }) { return .genesis }
    switch lockTime.meaning {
    case .height(let height): return BlockHeight(uncheckedValue: height)
    case .time: return nil
    }
  }
}
