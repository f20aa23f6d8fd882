import AccountLedger
import ExactJSON
import Filecoin
import Secp256k1
internal import Voucher

/// The cost of the contract: on a copy of a ledger, and as a stream of cases.
func contractCases() throws -> [RatioCase] { [try callingContract(), try judging()] }

/// A voucher that is handed in on a copy of a ledger, as a search through many futures does it:
/// nanoseconds for each, compared with a 50,000th of a second.
private func callingContract() throws -> RatioCase {
  let table = try ContractTable()
  return RatioCase(
    name: "nanoseconds-per-contract-call", limit: 1, clock: .result, repetitions: 1,
    bare: { _ in 1_000_000_000 / 50_000 },
    ours: { _ in
      var sum: UInt64 = 0
      return UInt64(Stopwatch.thread.time({ table.handIn($0) }, 1_000, into: &sum))
    })
}

/// A case with one voucher as it comes to `paych judge`, compared with signing and recovering.
private func judging() throws -> RatioCase {
  let curve = BareRecovery()
  let voucher = SignedVoucher(
    channel: Address(uncheckedID: 100), lane: 1, nonce: 2, amount: TokenAmount(atto: 5))
  let secret = try SecretKey([UInt8](repeating: 7, count: 32))
  let check = BareRecovery.Check(
    voucher.signingBytes, voucher.signed(with: secret).signature?.data ?? [])
  return RatioCase(
    name: "judge-case", limit: 2,
    bare: { count in
      curve.sign(check.signed, count: count) &+ curve.recover([check], count: count)
    },
    ours: { count in
      (0..<count).reduce(into: 0 as UInt64) { sum, _ in
        do {
          let answer = try ContractCase(json: try JSON(parsing: line)).answer()
          sum &+= UInt64(answer.bytes().count)
        } catch {
          preconditionFailure("this is a case: \(error)")
        }
      }
    })
}

private let line = """
  {"id":1,"setup":{"channel":"f0100","aliases":[],"from":"f0102","to":"f0103","balance":"9",\
  "toSend":"2","settlingAt":0,"minSettleHeight":0,"lanes":[{"id":1,"redeemed":"2","nonce":1}]},\
  "steps":[{"epoch":10,"call":{"method":"UpdateChannelState","caller":"to","secretHex":"",\
  "voucher":{"channelAddr":"f0100","timeLockMin":0,"timeLockMax":0,"secretHashHex":"",\
  "extra":null,"lane":1,"nonce":2,"amount":"5","minSettleHeight":0,"merges":[],\
  "signature":"valid","signedBy":"from"}}}]}
  """

/// A ledger with an open channel, and a message that hands a voucher in.
private struct ContractTable {
  private let ledger: AccountLedger
  private let message: SignedMessage

  init() throws {
    let payer = try SecretKey([UInt8](repeating: 7, count: 32))
    let payee = try SecretKey([UInt8](repeating: 8, count: 32))
    let (from, to) = (Address(payer.publicKey), Address(payee.publicKey))
    var ledger = try AccountLedger(
      accounts: [(from, TokenAmount(atto: 1_000)), (to, .zero)])
    let params = ExecParams(
      code: PaychCode.standard, constructorParams: ConstructorParams(from: from, to: to).cbor)
    try ledger.send(
      FilecoinMessage(
        to: .initActor, from: from, nonce: 0, value: TokenAmount(atto: 100),
        method: InitMethod.exec, params: params.cbor
      ).signed(with: payer))
    ledger.mine()
    guard let channel = ledger.channels.first else {
      preconditionFailure("the message makes a channel")
    }
    let voucher = SignedVoucher(
      channel: channel.robust, lane: 0, nonce: 1, amount: TokenAmount(atto: 4))
    message = FilecoinMessage(
      to: channel.robust, from: to, nonce: 0, method: PaychMethod.updateChannelState,
      params: UpdateParams(voucher: voucher.signed(with: payer)).cbor
    ).signed(with: payee)
    self.ledger = ledger
  }

  /// Hands the voucher in on so many copies.
  func handIn(_ count: Int) -> UInt64 {
    (0..<count).reduce(into: 0) { sum, _ in
      var copy = ledger
      do { try copy.send(message) } catch {
        preconditionFailure("the message was made for this ledger: \(error)")
      }
      let receipt = copy.mine().receipts.first
      precondition(receipt?.exit == .ok, "the contract takes the voucher")
      sum &+= UInt64(receipt?.epoch.value ?? 0)
    }
  }
}
