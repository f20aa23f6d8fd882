public import Bitcoin

extension Ledger {
  /// Offers a block that was built elsewhere, and answers as Bitcoin Core's `submitblock` does.
  ///
  /// It is judged in full by the same rules in the same order. It may extend the chain, stay on a
  /// side branch, or cause a reorganisation.
  @discardableResult
  public mutating func submit(_ block: Block) -> BlockAnswer {
    submit(NamedBlock(block))
  }

  mutating func submit(_ block: NamedBlock) -> BlockAnswer {
    do {
      try checkShape(block)
      if let record = tree[block.hash] {
        if let fault = record.fault { return .duplicateInvalid(fault) }
        if record.transactions != nil { return .duplicate }
      } else {
        try acceptHeader(of: block)
      }
      try acceptBody(of: block)
    } catch {
      return .refused(error)
    }
    return activateBestChain(judging: block.hash)
  }

  private func checkShape(_ block: NamedBlock) throws(BlockRefusal) {
    do { try block.checkShape(limit: parameters.limit) } catch { throw .shape(error) }
  }

  /// Core's `AcceptBlockHeader`: a valid header is remembered even if its body is not valid.
  private mutating func acceptHeader(of block: NamedBlock) throws(BlockRefusal) {
    let parent = block.header.previousBlock
    guard let previous = tree[parent] else { throw .header(.previousBlockNotFound(parent)) }
    if let fault = previous.fault { throw .header(.previousBlockInvalid(parent, fault)) }
    let context = HeaderContext(previous: previous, parameters: parameters, now: now)
    do { try context.check(block.header) } catch { throw .header(error) }
    tree.insert(BlockRecord(block, on: previous))
  }

  /// Core's `AcceptBlock`: an invalid body makes the block invalid, unless another body may belong
  /// to the same header.
  private mutating func acceptBody(of block: NamedBlock) throws(BlockRefusal) {
    do { try block.checkContext(on: tree.known(block.header.previousBlock)) } catch {
      let refusal = BlockRefusal.context(error)
      if !refusal.isMutation { tree.setFault(.refused(refusal), of: block.hash) }
      throw refusal
    }
    tree.setTransactions(block.transactions, of: block.hash)
  }
}
