import Channels
import ExactJSON
import Filecoin
import Simulation
import Voucher

// Vouchers, messages and wallets of a session in which everything happens once.
extension Seeds {
  /// Short sessions.
  static var sessions: [Scenario<Voucher>] {
    [session(settleDelay: 9)]
      + [.settle(.payer), .giveUp(.payee), .crash(.payee, afterEffects: nil)].map { last in
        session(settleDelay: 9, last: last)
      }
  }

  private static func session(
    settleDelay: Int64, last: Move<Voucher> = .exchange
  ) -> Scenario<Voucher> {
    var terms = Voucher.Terms.usual
    terms.settleDelay = settleDelay
    terms.confidence = 2
    return Scenario(
      name: "session", about: "Everything once.", seed: "session", terms: terms,
      moves: [
        .addFunds(.fil(10)), .mine(4, .mempool), .pay(.fil(2)), .exchange,
        .pay(.fil(1), lane: 3), .exchange, .addFunds(.fil(1)), .mine(1, .mempool),
        .reorganise(1, .mempool), .mine(3, .mempool),
        .order(.payer, .create(Voucher.VoucherWish(lane: 3, amount: .fil(2)), channel: nil)),
        last, .settle(.payer), .mine(12, .mempool), .collect(.payee), .mine(3, .mempool),
      ])
  }

  /// Every message that a side sent to the chain.
  static var sent: [SignedMessage] {
    get throws {
      try sessions.prefix(1).flatMap { try $0.run().steps.flatMap(\.events) }.compactMap { event in
        if case .ledger(.sent(_, _, let message, _)) = event { message } else { nil }
      }
    }
  }

  static var vouchers: [SignedVoucher] {
    let plain = SignedVoucher(
      channel: Address(uncheckedID: 1_000), lane: 1, nonce: 3, amount: .fil(2))
    var full = plain
    full.channel = Address(actorData: [1])
    full.timeLockMin = Epoch(100)
    full.timeLockMax = Epoch(-1)
    full.secretHash = [UInt8](repeating: 0xab, count: 32)
    full.extra = VoucherCall(actor: .initActor, method: 4, params: [1, 2, 3])
    full.minSettleHeight = Epoch(.max)
    full.merges = [LaneMerge(lane: 2, nonce: 9), LaneMerge(lane: .max, nonce: .max)]
    let signatures: [FilecoinSignature.Kind] = [.secp256k1, .bls, .delegated]
    return [plain]
      + signatures.map { kind in
        full.signature = FilecoinSignature(
          type: kind, data: [UInt8](repeating: 1, count: kind == .bls ? 96 : 65))
        return full
      }
  }

  static var actors: [Address] {
    let bytes: [[UInt8]] = [
      [3] + [UInt8](repeating: 7, count: 48), [4, 0x0a] + [UInt8](repeating: 9, count: 20),
    ]
    return [.initActor, Address(uncheckedID: UInt64(Int64.max)), Address(actorData: [1])]
      + bytes.compactMap { try? Address(bytes: $0) }
      + vouchers.map(\.channel)
  }

  static let tokens = [
    "0", "10", "2.5 fil", "7 afil", "-3 FIL", "0.000000000000000001", "1.5 attofil",
    "170141183460469231731687303715884105728", "10 wei", ".5", "9999999999999999999999999",
  ]

  static var params: [[UInt8]] {
    get throws {
      let parties = ConstructorParams(from: Address(uncheckedID: 100), to: .initActor).cbor
      let created = ExecReturn(id: Address(uncheckedID: 1_000), robust: Address(actorData: [2]))
      return [
        parties, ExecParams(code: PaychCode.standard, constructorParams: parties).cbor,
        created.cbor,
      ] + vouchers.map { UpdateParams(voucher: $0, secret: [1, 2, 3]).cbor }
        + (try sent.map(\.message.params))
    }
  }

  static var lotus: [JSONObject] {
    get throws {
      vouchers.map(\.json) + vouchers.map { UpdateParams(voucher: $0, secret: [1]).json }
        + (try sent.map(\.json)) + (try sent.map(\.message.json))
    }
  }

  /// What both sides have stored after each move of a session.
  static var wallets: [[UInt8]] {
    get throws {
      guard let session = sessions.first else { return [] }
      var world = World(session)
      return try session.moves.flatMap { move in
        _ = try world.apply(move)
        return PaymentRole.allCases.compactMap { world.storedRecord(of: $0) }
      }
    }
  }

  private static let setup = """
    "setup":{"channel":"f0100","aliases":["\(Address(actorData: [1]).text())"],\
    "from":"f0102","to":"f0103","balance":"9","toSend":"2","settlingAt":0,"minSettleHeight":0,\
    "lanes":[{"id":1,"redeemed":"2","nonce":1}]}
    """

  private static let call = """
    {"method":"UpdateChannelState","caller":"to","secretHex":"","voucher":{"channelAddr":"f0100",\
    "timeLockMin":0,"timeLockMax":0,"secretHashHex":"","extra":null,"lane":1,"nonce":2,\
    "amount":"5","minSettleHeight":0,"merges":[],"signature":"valid","signedBy":"from"}}
    """

  static let contractCases = [
    #"{"id":1,\#(setup),"steps":[{"epoch":10,"call":{"method":"Settle","caller":"from"}}]}"#,
    #"{"id":"a",\#(setup),"steps":[{"epoch":1,"call":\#(call)},{"epoch":2,"call":\#(call)}]}"#,
  ]
}
