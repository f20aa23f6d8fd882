public import Filecoin

// What a voucher does to the lanes, and the checks that come with it, in their order.
extension ChannelContract {
  /// The state once a voucher that was admitted has been redeemed.
  public func redeemed(
    _ voucher: SignedVoucher, rules: ContractRules
  ) throws(ContractRefusal) -> ChannelState {
    let own = try lane(of: voucher, rules: rules)
    var lanes = state.lanes
    let fromOthers = try merge(voucher, into: &lanes, rules: rules)
    let toSend = state.toSend + voucher.amount - own - fromOthers
    try checkCover(toSend, rules: rules)
    lanes[voucher.lane] = Lane(redeemed: voucher.amount, nonce: voucher.nonce)
    var next = state
    next.toSend = toSend
    next.lanes = lanes
    next.raiseHeights(to: voucher.minSettleHeight)
    return next
  }

  /// What the voucher's own lane has been redeemed for so far.
  private func lane(
    of voucher: SignedVoucher, rules: ContractRules
  ) throws(ContractRefusal) -> TokenAmount {
    try checkNumber(voucher.lane, rules: rules)
    guard let lane = state.lanes[voucher.lane] else {
      try checkRoom(rules: rules)
      return .zero
    }
    let isStale =
      rules.holds(.laneNonce) && voucher.nonce < lane.nonce
      || rules.holds(.laneNonceRises) && voucher.nonce == lane.nonce
    guard !isStale else {
      throw ContractRefusal(
        .staleNonce(lane: voucher.lane, stored: lane.nonce, voucher: voucher.nonce))
    }
    return lane.redeemed
  }

  private func checkRoom(rules: ContractRules) throws(ContractRefusal) {
    guard rules.holds(.laneCount), state.lanes.count >= Self.maximumLaneCount else { return }
    throw ContractRefusal(.tooManyLanes(state.lanes.count, limit: Self.maximumLaneCount))
  }

  private func checkNumber(
    _ number: LaneNumber, rules: ContractRules
  ) throws(ContractRefusal) {
    guard rules.holds(.laneNumber), number > Self.maximumLane else { return }
    throw ContractRefusal(.laneNumberTooHigh(number, limit: Self.maximumLane))
  }

  /// Raises the nonces of the merged lanes, and adds up what they have been redeemed for.
  ///
  /// The published contract leaves that on the lane, so that the next merge subtracts it again.
  private func merge(
    _ voucher: SignedVoucher, into lanes: inout LaneTable, rules: ContractRules
  ) throws(ContractRefusal) -> TokenAmount {
    var sum = TokenAmount.zero
    for merge in voucher.merges {
      var other = try mergeable(merge, by: voucher, in: lanes, rules: rules)
      sum += other.redeemed
      other.nonce = merge.nonce
      if rules.holds(.mergedLaneZeroed) { other.redeemed = .zero }
      lanes[merge.lane] = other
    }
    return sum
  }

  private func mergeable(
    _ merge: LaneMerge, by voucher: SignedVoucher, in lanes: LaneTable, rules: ContractRules
  ) throws(ContractRefusal) -> Lane {
    if rules.holds(.mergeOtherLane), merge.lane == voucher.lane {
      throw ContractRefusal(.mergesOwnLane(merge.lane))
    }
    try checkNumber(merge.lane, rules: rules)
    guard let other = lanes[merge.lane] else {
      guard rules.holds(.mergeKnownLane) else { return Lane(redeemed: .zero, nonce: 0) }
      throw ContractRefusal(.mergesUnknownLane(merge.lane))
    }
    guard !rules.holds(.mergeNonce) || merge.nonce > other.nonce else {
      throw ContractRefusal(
        .staleMerge(lane: merge.lane, stored: other.nonce, merge: merge.nonce))
    }
    return other
  }

  private func checkCover(
    _ toSend: TokenAmount, rules: ContractRules
  ) throws(ContractRefusal) {
    if rules.holds(.toSendNotNegative), toSend.isNegative {
      throw ContractRefusal(.negativeToSend(toSend))
    }
    if rules.holds(.toSendCovered), toSend > balance {
      throw ContractRefusal(.notCovered(toSend: toSend, balance: balance))
    }
  }
}

extension ChannelState {
  /// A voucher can put off the end, and never bring it nearer.
  fileprivate mutating func raiseHeights(to height: Epoch) {
    guard height != .zero else { return }
    if isSettling { settlingAt = max(settlingAt, height) }
    minSettleHeight = max(minSettleHeight, height)
  }
}
