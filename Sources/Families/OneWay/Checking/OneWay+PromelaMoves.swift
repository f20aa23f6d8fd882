extension OneWay {
  /// What the two order and say; a payment that was signed the payee may hear later, or never.
  static let promelaMoves = #"""
    /* Either owner gives the channel up. */
    #define PARTS(side) \
      :: atomic { AWAKE(side) && phase[side] != LEAVING && partings > 0 -> \
          partings--; leave(side) }

    proctype Payer() {
    end:
      do
      ACCIDENTS(PAYER)
      PARTS(PAYER)
      /* It signs the next payment. */
      :: atomic {
          MAY_AGREE(PAYER) && phase[PAYER] == OPEN && latest[PAYER] < PAYMENTS && IN_TIME ->
          latest[PAYER]++
        }
      /* It asks the payee to close. */
      :: atomic {
          AWAKE(PAYER) && phase[PAYER] == OPEN && latest[PAYER] > 0 && partings > 0 ->
          partings--;
          phase[PAYER] = CLOSING;
          wish = true
        }
      /* As a cheat it takes its way out at any time. */
      :: atomic { !HONEST(PAYER) -> offer_kick_off() }
      :: atomic { !HONEST(PAYER) && FINAL(REFUND) && !IS_OVER -> picked = REFUND; offer(PAYER) }
      od
    }

    proctype Payee() {
    end:
      do
      ACCIDENTS(PAYEE)
      PARTS(PAYEE)
      /* It accepts any later payment, which stands for those before it, and hands goods over. */
      :: atomic {
          MAY_AGREE(PAYEE) && phase[PAYEE] == OPEN && latest[PAYEE] < latest[PAYER] && IN_TIME ->
          latest[PAYEE]++;
          do
          :: latest[PAYEE] < latest[PAYER] -> latest[PAYEE]++
          :: true -> break
          od;
          hand_over(latest[PAYEE]);
          if
          :: MUST_CLOSE -> leave(PAYEE)
          :: else
          fi;
          judge()
        }
      /* It closes because the payer asks. */
      :: atomic {
          AWAKE(PAYEE) && phase[PAYEE] == OPEN && wish && latest[PAYEE] == latest[PAYER] ->
          leave(PAYEE)
        }
      /* It hands a unit over before that is paid. */
      :: atomic {
          MAY_AGREE(PAYEE) && phase[PAYEE] == OPEN && releases > 0 &&
          (!GOODS_ON_CREDIT || goods <= latest[PAYEE]) ->
          releases--;
          hand_over(goods + 1);
          judge()
        }
      /* As a cheat it closes with any payment that it was given. */
      :: atomic {
          !HONEST(PAYEE) && latest[PAYEE] > 0 ->
          picked = CLOSE(1);
          do
          :: PAYMENT(picked) < latest[PAYEE] -> picked++
          :: true -> break
          od;
          if
          :: HAS_KICK_OFF && IS_THERE(1) -> picked = picked + PAYMENTS
          :: true
          fi;
          offer(PAYEE)
        }
      od
    }
    """#
}
