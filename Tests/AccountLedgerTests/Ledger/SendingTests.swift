import Filecoin
import Secp256k1
import Testing

@testable import AccountLedger

@Suite("Messages on their way to a block")
struct SendingTests {
  @Test("a message waits, and moves money in the next epoch")
  func transfer() throws {
    var bench = try Bench()
    let cid = try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address, value: 7))
    #expect(bench.ledger.mempool.count == 1)
    #expect(bench.ledger.receipt(of: cid) == nil)
    #expect(bench.balance(bench.payer) == 1_000)
    let mined = bench.ledger.mine()
    #expect(mined.epoch == 1 && mined.receipts.map(\.cid) == [cid])
    let receipt = try #require(bench.ledger.receipt(of: cid))
    #expect(receipt.exit == .ok && receipt.kind == .transfer && receipt.epoch == 1)
    #expect(bench.balance(bench.payer) == 993 && bench.balance(bench.payee) == 1_007)
    #expect(bench.ledger.mempool.isEmpty && bench.ledger.conservesMoney)
  }

  @Test("nonces count the messages that wait")
  func nonces() throws {
    var bench = try Bench()
    for _ in 0..<3 { try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address)) }
    let account = try #require(bench.ledger.account(bench.payer.address))
    #expect(account.nonce == 0 && account.nextNonce == 3)
    let wrong = FilecoinMessage(to: bench.payee.address, from: bench.payer.address, nonce: 2)
    #expect(throws: MessageRefusal.nonceNotNext(2, next: 3)) {
      try bench.ledger.send(wrong.signed(with: bench.payer.key))
    }
    bench.ledger.mine()
    #expect(bench.ledger.account(bench.payer.address)?.nonce == 3)
  }

  @Test("only the sender's own key signs for it")
  func signature() throws {
    let bench = try Bench()
    let message = FilecoinMessage(to: bench.payee.address, from: bench.payer.address, nonce: 0)
    var ledger = bench.ledger
    #expect(
      throws: MessageRefusal.signatureInvalid(
        sender: bench.payer.address, signer: bench.payee.address)
    ) { try ledger.send(message.signed(with: bench.payee.key)) }
    let noise = FilecoinSignature(type: .secp256k1, data: [1, 2, 3])
    #expect(
      throws: MessageRefusal.signatureInvalid(sender: bench.payer.address, signer: nil)
    ) { try ledger.send(SignedMessage(message: message, signature: noise)) }
    let bls = FilecoinSignature(type: .bls, data: [1])
    #expect(throws: MessageRefusal.signatureUnsupported(.bls)) {
      try ledger.send(SignedMessage(message: message, signature: bls))
    }
    #expect(ledger == bench.ledger)
    try ledger.send(message.signed(with: bench.payer.key))
  }

  @Test("a changed message has another digest, and the signature is no longer the sender's")
  func changed() throws {
    var bench = try Bench()
    var signed = try bench.message(bench.payer, to: bench.payee.address, value: 1)
    signed.message.value = 2
    let refusal = #expect(throws: MessageRefusal.self) { try bench.ledger.send(signed) }
    #expect(refusal?.rule == "message-signed")
  }

  @Test("a sender spends what it has, waiting messages and fees counted, and no atto more")
  func funds() throws {
    var parameters = LedgerParameters()
    parameters.fees[.transfer] = 10
    var bench = try Bench(parameters)
    let to = bench.payee.address
    try bench.ledger.send(bench.message(bench.payer, to: to, value: 500))
    let tooMuch = try bench.message(bench.payer, to: to, value: 481)
    #expect(throws: MessageRefusal.fundsShort(needed: 491, available: 490)) {
      try bench.ledger.send(tooMuch)
    }
    try bench.ledger.send(bench.message(bench.payer, to: to, value: 480))
    bench.ledger.mine()
    #expect(bench.balance(bench.payer) == 0)
    #expect(bench.ledger.burnt == 20 && bench.ledger.conservesMoney)
  }

  @Test("strangers to the chain, other versions and negative values are refused")
  func malformed() throws {
    var bench = try Bench()
    let nobody = try Person("nobody")
    let key = bench.payer.key
    let (payer, payee) = (bench.payer.address, bench.payee.address)
    #expect(throws: MessageRefusal.senderUnknown(nobody.address)) {
      try bench.ledger.send(
        FilecoinMessage(to: payee, from: nobody.address, nonce: 0).signed(with: nobody.key))
    }
    #expect(throws: MessageRefusal.unknownVersion(1)) {
      try bench.ledger.send(
        FilecoinMessage(version: 1, to: payee, from: payer, nonce: 0).signed(with: key))
    }
    #expect(throws: MessageRefusal.negativeValue(-1)) {
      try bench.ledger.send(
        FilecoinMessage(to: payee, from: payer, nonce: 0, value: -1).signed(with: key))
    }
  }

  @Test("a sender may call itself by its number")
  func byNumber() throws {
    var bench = try Bench()
    let id = try #require(bench.ledger.account(bench.payer.address)?.id)
    #expect(id == ActorID(100))
    let message = FilecoinMessage(
      to: bench.payee.address, from: id.address, nonce: 0, value: 3)
    try bench.ledger.send(message.signed(with: bench.payer.key))
    bench.ledger.mine()
    #expect(bench.balance(bench.payee) == 1_003)
  }

  @Test("the first money to a key's address opens an account, and it can send")
  func newcomer() throws {
    var bench = try Bench()
    let newcomer = try Person("newcomer")
    try bench.mined(bench.payer, to: newcomer.address, value: 50)
    let account = try #require(bench.ledger.account(newcomer.address))
    #expect(account.id == ActorID(103) && account.balance == 50)
    try bench.mined(newcomer, to: bench.payer.address, value: 20)
    #expect(bench.balance(newcomer) == 30)
  }

  @Test("money to an address that leads nowhere stays, and only the nonce is gone")
  func nowhere() throws {
    var bench = try Bench()
    for to in [Address(uncheckedID: 5_000), Address(actorData: [1])] {
      let receipt = try bench.mined(bench.payer, to: to, value: 10)
      #expect(receipt.exit == .receiverGone && receipt.failure == .receiverGone(to))
    }
    #expect(bench.balance(bench.payer) == 1_000)
    #expect(bench.ledger.account(bench.payer.address)?.nonce == 2)
  }

  @Test("a ledger begins with keys, each once, and with nobody in debt")
  func genesis() throws {
    let person = try Person("payer").address
    let number = Address(uncheckedID: 5)
    #expect(throws: GenesisFault.sameKeyTwice(person)) {
      try AccountLedger(accounts: [(person, 1), (person, 1)])
    }
    #expect(throws: GenesisFault.notAKey(number)) {
      try AccountLedger(accounts: [(number, 1)])
    }
    #expect(throws: GenesisFault.negativeBalance(person, -1)) {
      try AccountLedger(accounts: [(person, -1)])
    }
    #expect(throws: GenesisFault.firstNumber(99)) {
      try AccountLedger(accounts: [], firstID: 99)
    }
  }
}
