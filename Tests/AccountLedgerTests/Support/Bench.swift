import Filecoin
import Testing

@testable import AccountLedger

/// A ledger with a payer, a payee and a stranger, of 1,000 each.
struct Bench {
  let payer: Person
  let payee: Person
  let stranger: Person
  var ledger: AccountLedger

  init(_ parameters: LedgerParameters = LedgerParameters(), at epoch: Epoch = .zero) throws {
    payer = try Person("payer")
    payee = try Person("payee")
    stranger = try Person("stranger")
    ledger = try AccountLedger(
      accounts: [payer, payee, stranger].map { ($0.address, 1_000) }, epoch: epoch,
      parameters: parameters)
  }

  /// A message with the sender's next nonce.
  func message(
    _ sender: Person, to: Address, value: TokenAmount = .zero, method: UInt64 = 0,
    params: [UInt8] = []
  ) throws -> SignedMessage {
    let account = try #require(ledger.account(sender.address))
    return FilecoinMessage(
      to: to, from: sender.address, nonce: account.nextNonce, value: value, method: method,
      params: params
    ).signed(with: sender.key)
  }

  /// Sends a message and mines it.
  @discardableResult
  mutating func mined(
    _ sender: Person, to: Address, value: TokenAmount = .zero, method: UInt64 = 0,
    params: [UInt8] = []
  ) throws -> Receipt {
    let message = try message(sender, to: to, value: value, method: method, params: params)
    let cid = try ledger.send(message)
    ledger.mine()
    return try #require(ledger.receipt(of: cid))
  }

  /// Calls a channel's contract and mines the call.
  @discardableResult
  mutating func mined(
    _ sender: Person, _ call: ContractCall, on channel: Address
  ) throws -> Receipt {
    try mined(sender, to: channel, method: call.method.number, params: call.params)
  }

  /// A message that opens a channel from the payer to the payee.
  func opening(with funds: TokenAmount) throws -> SignedMessage {
    let parties = ConstructorParams(from: payer.address, to: payee.address)
    return try message(
      payer, to: .initActor, value: funds, method: InitMethod.exec,
      params: ExecParams(code: PaychCode.standard, constructorParams: parties.cbor).cbor)
  }

  /// Opens a channel, and gives its robust address.
  mutating func open(with funds: TokenAmount) throws -> Address {
    let cid = try ledger.send(opening(with: funds))
    ledger.mine()
    let receipt = try #require(ledger.receipt(of: cid))
    return try ExecReturn(cbor: receipt.returned).robust
  }

  /// A voucher that the payer signed.
  func voucher(
    _ channel: Address, lane: LaneNumber = 0, nonce: VoucherNonce, amount: TokenAmount,
    _ change: (inout SignedVoucher) -> Void = { _ in }
  ) -> SignedVoucher {
    var voucher = SignedVoucher(channel: channel, lane: lane, nonce: nonce, amount: amount)
    change(&voucher)
    return voucher.signed(with: payer.key)
  }

  func balance(_ person: Person) -> TokenAmount? {
    ledger.account(person.address)?.balance
  }
}
