internal import Bitcoin

/// Connecting and disconnecting whole transactions.
extension CoinSet {
  /// Adds a transaction's outputs; gives how many satoshis of them can never be spent.
  mutating func addOutputs(of named: NamedTransaction, at height: BlockHeight) -> Int64 {
    let isCoinbase = named.transaction.isCoinbase
    var burnt: Int64 = 0
    for (index, output) in named.transaction.outputs.enumerated() {
      guard !output.scriptPubKey.isUnspendable else {
        burnt += output.value.satoshis
        continue
      }
      let point = OutPoint(txid: named.txid, index: UInt32(index))
      add(Coin(output: output, height: height, isCoinbase: isCoinbase), at: point)
    }
    return burnt
  }

  /// Spends the outputs that a transaction spends, all of which were looked up before.
  mutating func spendInputs(of named: NamedTransaction, at height: BlockHeight) {
    for (index, input) in named.transaction.inputs.enumerated() {
      let spender = Spender(txid: named.txid, input: index, height: height)
      let coin = spend(input.previousOutput, by: spender)
      precondition(coin != nil, "what is spent was found before, and is named only once")
    }
  }

  /// Undoes a block's transactions, the last first.
  mutating func undo(_ transactions: [NamedTransaction], _ undo: BlockUndo) {
    for (number, named) in transactions.enumerated().reversed() {
      for index in named.transaction.outputs.indices {
        remove(OutPoint(txid: named.txid, index: UInt32(index)))
      }
      guard number > 0 else { continue }
      for (input, coin) in zip(named.transaction.inputs, undo.spent[number - 1]).reversed() {
        unspend(coin, at: input.previousOutput)
      }
    }
    burnt -= undo.burnt
  }
}
