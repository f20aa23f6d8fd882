public import Bitcoin
public import Channels
internal import Secp256k1
public import Simulation

extension OneWay: SimulatedFamily, ChainFamily {
  /// The channel with the outputs that fund it.
  public typealias Contract = FundedChannel
  /// The transactions that a message makes whole.
  public typealias Completion = [Holding]
  /// A change to a message, to its transactions or to their signatures.
  public typealias Change = Tampering<MessageChange>

  public static var funders: [PaymentRole] { [.payer] }

  public static func coinKind(for terms: Terms) -> CoinKind { .p2wpkh }

  public static func delay(of terms: Terms) -> UInt32 { terms.timing.delay }

  public static func channelScripts(of contract: FundedChannel) -> [Script] {
    [contract.channel.fundingOutput, contract.channel.kickOffOutput]
      .compactMap { $0?.scriptPubKey }
  }

  public static func party(
    _ role: PaymentRole, for scenario: Scenario<OneWay>, _ wallets: ChainWallets<PaymentRole>
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
        Payer(
          secret: secret, payout: payout, wallet: wallet, offering: scenario.terms,
          rulebook: rulebook))
    case .payee:
      return .payee(Payee(secret: secret, payout: payout, rulebook: rulebook))
    }
  }

  public static func write(_ terms: Terms, to writer: inout MarkWriter) {
    writer.write(Channel.fingerprint(of: terms))
  }
}

// What a participant shows.
extension OneWay {
  public static func contract(of party: Party) -> FundedChannel? { party.channel }

  public static func built(by party: Party) -> [Holding] {
    switch party {
    case .payer(let payer): payer.built
    case .payee: []
    }
  }

  /// A party nearly always stands where its last record says.
  public static func write(
    _ record: Record?, beside party: Party, to writer: inout MarkWriter
  ) {
    writer.write(UInt8(record == nil ? 0 : 1))
    switch (record, party) {
    case (.payer(let record)?, .payer(let payer)):
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

  /// How much the payee has by a message, if it carries the payer's signature of a close.
  public static func promise(by message: Message, from party: Party) -> Amount {
    switch (message.body, party) {
    case (.pay(let toPayee, _, _), .payer): toPayee
    case (_, _): .zero
    }
  }

  public static func resumption(of party: Party) -> Order? {
    party.phase == .idle ? nil : .resume
  }

  public static func kind(of message: Message) -> String { message.kind.rawValue }
}
