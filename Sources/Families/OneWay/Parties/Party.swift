internal import Bitcoin
public import Channels

extension OneWay {
  /// Either side of a one-way channel.
  ///
  /// It is indirect: a side is copied with every world, and changes in few.
  public indirect enum Party: Equatable, Sendable {
    /// The side that funds and pays.
    case payer(Payer)
    /// The side that is paid.
    case payee(Payee)
  }
}

extension OneWay.Party: ChannelParty {
  /// A one-way channel's.
  public typealias Family = OneWay

  public var role: PaymentRole {
    switch self {
    case .payer: .payer
    case .payee: .payee
    }
  }

  public var rulebook: OneWay.Rulebook {
    switch self {
    case .payer(let payer): payer.rulebook
    case .payee(let payee): payee.rulebook
    }
  }

  public var phase: OneWay.Phase {
    switch self {
    case .payer(let payer): payer.phase
    case .payee(let payee): payee.phase
    }
  }

  public var watch: ChainWatch? {
    switch self {
    case .payer(let payer): payer.watch
    case .payee(let payee): payee.watch
    }
  }

  public mutating func handle(
    _ input: PartyInput<OneWay>
  ) throws(OneWay.Refusal) -> [Effect<OneWay>] {
    switch self {
    case .payer(var payer):
      let effects = try payer.handle(input)
      self = .payer(payer)
      return effects
    case .payee(var payee):
      let effects = try payee.handle(input)
      self = .payee(payee)
      return effects
    }
  }

  public func restored(from record: OneWay.Record?) -> Self {
    switch self {
    case .payer(let payer): .payer(payer.restored(from: record?.payer))
    case .payee(let payee): .payee(payee.restored(from: record?.payee))
    }
  }
}
