/** From a forecast to an order: the quantity that costs least is a quantile of demand, not its mean. */
import type { Demand } from './demand.ts';

/** What a unit too few and a unit too many cost, in one currency; both ≥ 0. */
export interface StockCosts {
  /** c_u: a unit of demand that could not be met. */
  readonly under: number;
  /** c_o: a unit that was left over. */
  readonly over: number;
}

/**
 * q* = c_u / (c_u + c_o), the chance with which the cheapest order covers demand (0 to 1); `undefined` when
 * neither costs anything. K. J. Arrow, T. Harris & J. Marschak (1951), Econometrica 19.
 */
export function criticalShare({ under, over }: StockCosts): number | undefined {
  return under + over > 0 ? under / (under + over) : undefined;
}

/** Expected cost of an order per period: c_u·E[unmet] + c_o·E[left over], in the currency of the costs. */
export function expectedStockCost(demand: Demand, costs: StockCosts, order: number): number {
  const unmet = demand.unmet(order);
  // Left over − unmet = order − demand in every single period, so in the mean too.
  return costs.under * unmet + costs.over * (order - demand.mean + unmet);
}

/** One rule for choosing the order, with what it costs. */
export interface PricedOrder {
  readonly rule: 'cheapest' | 'mean' | 'median' | 'mape';
  /** Units ordered each period. */
  readonly order: number;
  /** Chance that the order covers demand, 0 to 1. */
  readonly covered: number;
  /** Expected cost per period. */
  readonly cost: number;
  /** Cost above that of the cheapest order, ≥ 0. */
  readonly excess: number;
}

/**
 * The orders that different forecasts lead to, the cheapest first; rules without an order (no MAPE optimum,
 * or a critical share of 0 or 1, which would order nothing or without end) are left out.
 */
export function pricedOrders(demand: Demand, costs: StockCosts): PricedOrder[] {
  const share = criticalShare(costs);
  const best = share !== undefined && share > 0 && share < 1 ? demand.quantile(share) : undefined;
  const least = best === undefined ? 0 : expectedStockCost(demand, costs, best);
  const rules: readonly (readonly [PricedOrder['rule'], number | undefined])[] = [
    ['cheapest', best],
    ['mean', demand.mean],
    ['median', demand.median],
    ['mape', demand.mapeForecast],
  ];
  return rules.flatMap(([rule, order]) => {
    if (order === undefined) return [];
    const cost = expectedStockCost(demand, costs, order);
    return [{ rule, order, covered: demand.below(order), cost, excess: cost - least }];
  });
}
