import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

/// A move and how a person writes it.
struct WrittenMove: CustomTestStringConvertible {
  let move: Move
  let text: String

  init(_ move: Move, _ text: String) {
    self.move = move
    self.text = text
  }

  var testDescription: String { text }

  static let all: [WrittenMove] = honest + faults + attacks

  private static let honest = [
    WrittenMove(.open, #"{"open": "payer"}"#),
    WrittenMove(.pay(sats(1_000)), #"{"pay": "0.01 mBTC"}"#),
    WrittenMove(.pay(sats(3_600_000)), #"{"pay": "36 mBTC"}"#),
    WrittenMove(.pay(sats(1_001)), #"{"pay": 1001}"#),
    WrittenMove(.pay(.zero), #"{"pay": 0}"#),
    WrittenMove(.release(sats(10_000)), #"{"release": "0.1 mBTC"}"#),
    WrittenMove(.close(.payee), #"{"close": "payee"}"#),
    WrittenMove(.giveUp(.payer), #"{"give-up": "payer"}"#),
    WrittenMove(.resume(.payee), #"{"resume": "payee"}"#),
    WrittenMove(.deliver(to: .payer, message: 2), #"{"deliver": "payer", "message": 2}"#),
    WrittenMove(.exchange, #"{"exchange": "all"}"#),
    WrittenMove(.mine(3, .mempool), #"{"mine": 3}"#),
    WrittenMove(
      .mine(1, .only([.channel(.refund), .changed(.commitment(7))])),
      #"{"mine": 1, "with": ["refund", "changed commitment 7"]}"#),
    WrittenMove(.mine(2, .only([])), #"{"mine": 2, "with": []}"#),
    WrittenMove(
      .mine(1, .without([.channel(.commitment(2)), .doubleSpend, .malleated])),
      #"{"mine": 1, "without": ["commitment 2", "double-spend", "malleated funding"]}"#),
    WrittenMove(.tick(.payer), #"{"tick": "payer"}"#),
  ]

  private static let faults = [
    WrittenMove(.drop(to: .payee, message: 0), #"{"drop": "payee", "message": 0}"#),
    WrittenMove(.cut(to: .payee, message: 1), #"{"cut": "payee", "message": 1}"#),
    WrittenMove(.duplicate(to: .payee, message: 1), #"{"duplicate": "payee", "message": 1}"#),
    WrittenMove(
      .delay(to: .payer, message: 0, blocks: 6), #"{"delay": "payer", "message": 0, "blocks": 6}"#),
    WrittenMove(
      .reorder(to: .payer, message: 2, before: 0),
      #"{"reorder": "payer", "message": 2, "before": 0}"#),
    WrittenMove(.crash(.payer, afterEffects: nil), #"{"crash": "payer"}"#),
    WrittenMove(.crash(.payee, afterEffects: 1), #"{"crash": "payee", "after-effects": 1}"#),
    WrittenMove(.restart(.payee), #"{"restart": "payee"}"#),
    WrittenMove(.silence(.payer), #"{"silence": "payer"}"#),
    WrittenMove(.wake(.payer), #"{"wake": "payer"}"#),
  ]

  private static let attacks =
    [
      WrittenMove(
        .broadcast(by: .payer, .refund, nil), #"{"broadcast": "refund", "by": "payer"}"#),
      WrittenMove(.askBackwards(sats(300_000)), #"{"ask-backwards": "3 mBTC"}"#),
      WrittenMove(
        .doubleSpend(extraFee: sats(500)), #"{"double-spend": "funding", "extra-fee": 500}"#),
      WrittenMove(.malleate, #"{"malleate": "funding"}"#),
      WrittenMove(.withhold(.payee), #"{"withhold": "payee"}"#),
      WrittenMove(.reorganise(2, .mempool), #"{"reorganise": 2}"#),
      WrittenMove(
        .reorganise(3, .only([.doubleSpend])), #"{"reorganise": 3, "with": ["double-spend"]}"#),
    ]
    + changes.flatMap { change, text in
      [
        WrittenMove(
          .broadcast(by: .payee, .commitment(3), change),
          #"{"broadcast": "commitment 3", "by": "payee", "change": \#(text)}"#),
        WrittenMove(
          .tamper(to: .payee, message: 0, change, .again),
          #"{"tamper": "payee", "message": 0, "change": \#(text), "signed-again": true}"#),
      ]
    }

  private static let changes: [(Tampering, String)] = [
    (.channel, #"{"channel": "another"}"#),
    (.state(5), #"{"state": 5}"#),
    (.toPayee(sats(200_000)), #"{"to-payee": "2 mBTC"}"#),
    (.version(3), #"{"version": 3}"#),
    (.lockTime(900), #"{"lock-time": 900}"#),
    (.sequence(0xffff_ffff), #"{"sequence": "final"}"#),
    (.sequence(6), #"{"sequence": 6}"#),
    (.outPointIndex(1), #"{"outpoint-index": 1}"#),
    (.outPointTxid, #"{"outpoint-txid": "another"}"#),
    (.extraInput, #"{"extra-input": "another"}"#),
    (.extraOutput(sats(1_000)), #"{"extra-output": "0.01 mBTC"}"#),
    (.outputValue(1, sats(294)), #"{"output-value": 294, "output": 1}"#),
    (
      .moveValue(from: 1, to: 0, sats(100_000)),
      #"{"move-value": "1 mBTC", "from": 1, "to": 0}"#
    ),
    (.outputScript(1), #"{"output-script": 1}"#),
    (.swapOutputs, #"{"swap-outputs": "both"}"#),
    (.dropOutput(0), #"{"drop-output": 0}"#),
    (.everythingToPayer(fee: sats(700)), #"{"everything-to": "payer", "fee": 700}"#),
    (.spentValue(sats(1_500)), #"{"spent-value": 1500}"#),
    (.hashType(0x02), #"{"hash-type": "NONE"}"#),
    (.hashType(0x83), #"{"hash-type": "SINGLE|ANYONECANPAY"}"#),
    (.hashType(0x04), #"{"hash-type": 4}"#),
    (.highS, #"{"signature": "high-s"}"#),
    (.wrongKey, #"{"signature": "wrong-key"}"#),
    (.noSignature, #"{"signature": "missing"}"#),
    (.damagedSignature, #"{"signature": "damaged"}"#),
  ]
}

/// An amount in satoshis.
func sats(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }
