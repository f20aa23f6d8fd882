public import Bitcoin
public import Channels
internal import Secp256k1
public import Simulation

extension Timelock: SimulatedFamily, ChainFamily {
  /// The channel with the output that funds it.
  public typealias Contract = FundedChannel
  /// A closing transaction that both have signed.
  public typealias Completion = SignedClosing
  /// A change to a message, to its transaction or to its signature.
  public typealias Change = Tampering<MessageChange>

  public static var funders: [PaymentRole] { [.payer] }

  /// A legacy funding is spent from legacy coins, for a segwit input would fix its txid.
  public static func coinKind(for terms: Terms) -> CoinKind {
    switch terms.fundingKind {
    case .p2wsh: .p2wpkh
    case .p2sh: .p2pkh
    }
  }

  public static func delay(of terms: Terms) -> UInt32 { terms.ladder.delay }

  public static func channelScripts(of contract: FundedChannel) -> [Script] {
    [contract.channel.fundingOutput.scriptPubKey]
  }

  public static func party(
    _ role: PaymentRole, for scenario: Scenario<Timelock>,
    _ wallets: ChainWallets<PaymentRole>
  ) -> Party {
    let rulebook = Rulebook(waiving: scenario.waived[role])
    let secret = wallets.secrets[role]
    let payout = wallets.members[role].payout
    switch role {
    case .payer:
      let wallet = Wallet(
        secret: wallets.purses.payer, coins: wallets.coins.payer,
        change: wallets.purseScripts.payer)
      return .payer(
        Payer(secret: secret, payout: payout, wallet: wallet, rulebook: rulebook),
        offering: scenario.terms)
    case .payee:
      return .payee(Payee(secret: secret, payout: payout, rulebook: rulebook))
    }
  }

  public static func write(_ terms: Terms, to writer: inout MarkWriter) {
    writer.write(Channel.fingerprint(of: terms))
  }
}

// What a participant shows.
extension Timelock {
  public static func contract(of party: Party) -> FundedChannel? { party.channel }

  public static func built(by party: Party) -> [Holding] {
    guard case .payer(let payer, _) = party, let funding = payer.builtFunding else { return [] }
    return [Holding(name: .funding, content: .funding(funding))]
  }

  /// A party nearly always stands where its last record says.
  public static func write(
    _ record: Record?, beside party: Party, to writer: inout MarkWriter
  ) {
    writer.write(UInt8(record == nil ? 0 : 1))
    switch (record, party) {
    case (.payer(let record)?, .payer(let payer, _)):
      if record.state != payer.state { writer.write(record.state) }
    case (.payee(let record)?, .payee(let payee)):
      if record.state != payee.state { writer.write(record.state) }
    case (.payer?, .payee), (.payee?, .payer):
      preconditionFailure("a party stores records of its own kind")
    case (nil, _): break
    }
  }

  /// Terms that make no channel are not read, so that a party that waives their check has to do
  /// without a file.
  public static func reread(
    _ record: Record, under rulebook: Channels.Rulebook<Refusal>
  ) -> Record {
    guard !rulebook.waived.contains(.terms) else { return record }
    do { return try Record(json: record.json) } catch {
      preconditionFailure("a record is read as it was written: \(error)")
    }
  }

  /// How much the payee has by a message, if it carries the payer's signature of a commitment.
  public static func promise(by message: Message, from party: Party) -> Amount {
    guard case .payer(let payer, _) = party else { return .zero }
    return switch message.body {
    case .propose(let toPayee, _): toPayee
    case .confirm: payer.latest?.division.toPayee ?? .zero
    case .open, .accept, .fund, .refund, .request, .settle, .settled, .resume: .zero
    }
  }

  public static func resumption(of party: Party) -> Order? {
    party.phase == .idle ? nil : .resume
  }

  public static func kind(of message: Message) -> String { message.kind.rawValue }
}
