import Filecoin

@testable import AccountLedger

/// A generator whose numbers are those of its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// People who do anything that comes to a random mind.
struct RandomMessages {
  var bench: Bench
  private var random: SeededGenerator
  private var channels: [Address] = []

  init(seed: UInt64, rules: ContractRules) throws {
    var fees = MessageFees.flat(1)
    fees[.create] = 3
    bench = try Bench(LedgerParameters(settleDelay: 4, rules: rules, fees: fees))
    random = SeededGenerator(seed: seed)
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func person() -> Person {
    [bench.payer, bench.payee, bench.stranger][below(3)]
  }

  private mutating func channel() -> Address {
    let recent = Array(channels.suffix(2))
    return recent.isEmpty ? Address(uncheckedID: 103) : recent[below(recent.count)]
  }

  /// One thing: a message, some epochs, or a reorganisation.
  mutating func step() throws {
    switch below(10) {
    case 0 where below(2) == 0: try open()
    case 0, 1: try send(to: person().address, value: TokenAmount(atto: Int128(below(40))))
    case 2: try send(to: channel(), value: TokenAmount(atto: Int128(below(30))))
    case 3...5: try update()
    case 6: try send(to: channel(), method: PaychMethod.settle)
    case 7: try send(to: channel(), method: PaychMethod.collect)
    case 8: bench.ledger.mine()
    default: try turn()
    }
  }

  private mutating func turn() throws {
    guard below(3) == 0 else {
      bench.ledger.advance(by: Int64(below(4)))
      return
    }
    let mined = Int(bench.ledger.epoch.value)
    try bench.ledger.reorganise(Int64(min(mined, below(4))))
  }

  private mutating func open() throws {
    let message = try bench.opening(with: TokenAmount(atto: Int128(below(60))))
    channels.append(
      Address.robustAddress(creator: bench.payer.address, nonce: message.message.nonce))
    offer(message)
  }

  private mutating func update() throws {
    let to = channel()
    var voucher = SignedVoucher(
      channel: to, lane: LaneNumber(below(3)), nonce: VoucherNonce(below(6)),
      amount: TokenAmount(atto: Int128(below(40))))
    if below(2) == 0 {
      voucher.merges = [LaneMerge(lane: LaneNumber(below(3)), nonce: VoucherNonce(below(9)))]
    }
    if below(6) == 0 { voucher.minSettleHeight = bench.ledger.epoch.adding(Int64(below(9))) }
    if below(8) == 0 {
      voucher.extra = VoucherCall(
        actor: channel(), method: UInt64(below(5)), params: [])
    }
    let (signer, submitter) = pair()
    let params = UpdateParams(voucher: voucher.signed(with: signer.key)).cbor
    try send(submitter, to: to, method: PaychMethod.updateChannelState, params: params)
  }

  /// Who signs and who submits: mostly as it should be.
  private mutating func pair() -> (signer: Person, submitter: Person) {
    switch below(8) {
    case 0...4: (bench.payer, bench.payee)
    case 5, 6: (bench.payee, bench.payer)
    default: (person(), person())
    }
  }

  private mutating func send(
    _ sender: Person? = nil, to: Address, value: TokenAmount = .zero, method: UInt64 = 0,
    params: [UInt8] = []
  ) throws {
    let sender = sender ?? person()
    offer(try bench.message(sender, to: to, value: value, method: method, params: params))
  }

  /// Sends a message that may be refused: whoever has no more money can do nothing.
  private mutating func offer(_ message: SignedMessage) {
    do throws(MessageRefusal) { try bench.ledger.send(message) } catch {}
  }
}
