/// What changes of transactions and signatures are called where they are written.
package enum ChangeKey {
  static let version = "version"
  static let lockTime = "lock-time"
  static let sequence = "sequence"
  static let outPointIndex = "outpoint-index"
  static let outPointTxid = "outpoint-txid"
  static let extraInput = "extra-input"
  static let extraOutput = "extra-output"
  static let outputValue = "output-value"
  static let moveValue = "move-value"
  static let outputScript = "output-script"
  static let swapOutputs = "swap-outputs"
  static let dropOutput = "drop-output"
  static let everythingTo = "everything-to"
  static let hashType = "hash-type"
  static let signature = "signature"

  static let output = "output"
  static let from = "from"
  static let to = "to"
  static let fee = "fee"

  /// The only words that some changes can be about, and a number that has a name.
  package static let another = "another"
  static let both = "both"
  static let final = "final"
}
