/** Drawings of seeds 1 to 3, written down when the model was new: values → answer; mistakes. */
export const golden: Readonly<Record<string, readonly string[]>> = {
  'precision-from-counts': [
    'cases 50000, alerts 210, tp 112, fp 98, fn 48 → 53.3333333; recall 70, accuracy 99.708, false-share 46.6666667',
    'cases 20000, alerts 240, tp 99, fp 141, fn 81 → 41.25; recall 55, accuracy 98.89, false-share 58.75',
    'cases 20000, alerts 370, tp 52, fp 318, fn 28 → 14.0540541; recall 65, accuracy 98.27, false-share 85.9459459',
  ],
  'recall-from-counts': [
    'cases 50000, alerts 210, tp 112, fp 98, fn 48 → 70; precision 53.3333333, miss-share 30, accuracy 99.708',
    'cases 20000, alerts 240, tp 99, fp 141, fn 81 → 55; precision 41.25, miss-share 45, accuracy 98.89',
    'cases 20000, alerts 370, tp 52, fp 318, fn 28 → 65; precision 14.0540541, miss-share 35, accuracy 98.27',
  ],
  'alerts-a-day': [
    'cases 50000, prevalence 2, recall 80, fpr 5, positives 1000, tp 800, fp 2450 → 3250; caught-only 800, needless-only 2450, all-flagged-at-fpr 2500',
    'cases 20000, prevalence 2, recall 70, fpr 3, positives 400, tp 280, fp 588 → 868; caught-only 280, needless-only 588, all-flagged-at-fpr 600',
    'cases 50000, prevalence 3, recall 75, fpr 1, positives 1500, tp 1125, fp 485 → 1610; caught-only 1125, needless-only 485, all-flagged-at-fpr 500',
  ],
  'review-hours': [
    'cases 50000, alertrate 0.2, minutes 8, alerts 100 → 13.3333333; minutes-as-hours 800, all-cases 6666.66667, alerts-as-hours 1.66666667',
    'cases 50000, alertrate 1, minutes 5, alerts 500 → 41.6666667; minutes-as-hours 2500, all-cases 4166.66667, alerts-as-hours 8.33333333',
    'cases 50000, alertrate 0.2, minutes 8, alerts 100 → 13.3333333; minutes-as-hours 800, all-cases 6666.66667, alerts-as-hours 1.66666667',
  ],
  'precision-from-rates': [
    'prevalence 4, sensitivity 60, specificity 95, fpr 5, tp 2400, fp 4800 → 33.3333333; sensitivity 60, even-mix 92.3076923, specificity 95',
    'prevalence 5, sensitivity 75, specificity 92, fpr 8, tp 3750, fp 7600 → 33.0396476; sensitivity 75, even-mix 90.3614458, specificity 92',
    'prevalence 5, sensitivity 60, specificity 95, fpr 5, tp 3000, fp 4750 → 38.7096774; sensitivity 60, even-mix 92.3076923, specificity 95',
  ],
  'alarms-per-real-case': [
    'prevalence 4, sensitivity 60, specificity 95, fpr 5, tp 2400, fp 4800, precision 33.3333333 → 3; false-per-real 2, one-in-prevalence 25, even-mix 1.08333333',
    'prevalence 5, sensitivity 75, specificity 92, fpr 8, tp 3750, fp 7600, precision 33.0396476 → 3.02666667; false-per-real 2.02666667, one-in-prevalence 20, even-mix 1.10666667',
    'prevalence 5, sensitivity 60, specificity 95, fpr 5, tp 3000, fp 4750, precision 38.7096774 → 2.58333333; false-per-real 1.58333333, one-in-prevalence 20, even-mix 1.08333333',
  ],
  'break-even-score': [
    'fp 25, fn 60, review 6 → 36.4705882; half 50, no-review 29.4117647, cost-ratio 51.6666667',
    'fp 40, fn 100, review 4 → 31.4285714; half 50, no-review 28.5714286, cost-ratio 44',
    'fp 30, fn 60, review 5 → 38.8888889; half 50, no-review 33.3333333, cost-ratio 58.3333333',
  ],
  'brier-of-four': [
    's1 0.8, s2 0.1, s3 0.6, s4 0.5, hits 2 → 0.115; mean-gap 0.3, sum 0.46, root 0.339116499',
    's1 0.8, s2 0.2, s3 0.4, s4 0.3, hits 2 → 0.1325; mean-gap 0.325, sum 0.53, root 0.364005494',
    's1 0.8, s2 0.3, s3 0.5, s4 0.1, hits 2 → 0.0975; mean-gap 0.275, sum 0.39, root 0.3122499',
  ],
  'ece-of-three': [
    'n1 600, n2 100, n3 300, m1 0.15, m2 0.6, m3 0.9, o1 0.27, o2 0.49, o3 0.93 → 0.092; plain-mean 0.0866666667, largest 0.12, signed 0.07',
    'n1 600, n2 100, n3 300, m1 0.2, m2 0.5, m3 0.85, o1 0.06, o2 0.57, o3 0.69 → 0.139; plain-mean 0.123333333, largest 0.16, signed 0.125',
    'n1 400, n2 300, n3 300, m1 0.1, m2 0.5, m3 0.85, o1 0.12, o2 0.57, o3 0.65 → 0.089; plain-mean 0.0966666667, largest 0.2, signed 0.031',
  ],
  'critical-ratio': [
    'under 60, over 5 → 92.3076923; reversed 7.69230769, half 50, price-ratio 8.33333333',
    'under 80, over 20 → 80; reversed 20, half 50, price-ratio 25',
    'under 75, over 5 → 93.75; reversed 6.25, half 50, price-ratio 6.66666667',
  ],
  'ndcg-at-three': [
    'g1 1, g2 2, g3 1, dcg 3.39278926, ideal 4.13092975 → 0.821313715; grades-as-gains 0.882121199, no-discount 1, share-of-best 0.333333333',
    'g1 3, g2 4, g3 3, dcg 19.9639463, ideal 22.9165083 → 0.871160042; grades-as-gains 0.950076996, no-discount 1, share-of-best 0.466666667',
    'g1 1, g2 4, g3 2, dcg 11.9639463, ideal 17.3927893 → 0.687868181; grades-as-gains 0.785114425, no-discount 1, share-of-best 0.0666666667',
  ],
  'sample-size-per-arm': [
    'baseline 15, lift 4, target 15.6 → 56505; both-arms 113010, one-sided 44509, absolute-lift 1381',
    'baseline 20, lift 8, target 21.6 → 10098; both-arms 20196, one-sided 7954, absolute-lift 444',
    'baseline 20, lift 4, target 20.8 → 39826; both-arms 79652, one-sided 31371, absolute-lift 1680',
  ],
  'test-days': [
    'perarm 20400, traffic 12000, share 10 → 34; one-arm-only 17, whole-traffic 3.4',
    'perarm 37500, traffic 15000, share 25 → 20; one-arm-only 10, whole-traffic 5',
    'perarm 22500, traffic 15000, share 10 → 30; one-arm-only 15, whole-traffic 3',
  ],
  'users-for-smaller-effect': [
    'perarm 13000, effect 0.6, smaller 0.2 → 117000; linear 39000, same 13000',
    'perarm 15000, effect 1.2, smaller 0.6 → 60000; linear 30000, same 15000',
    'perarm 24500, effect 0.4, smaller 0.1 → 392000; linear 98000, same 24500',
  ],
  'cuped-sample': [
    'perarm 52000, rho 0.3 → 47320; linear 36400, squared 4680',
    'perarm 60000, rho 0.5 → 45000; linear 30000, squared 15000',
    'perarm 59000, rho 0.3 → 53690; linear 41300, squared 5310',
  ],
  'srm-chi-square': [
    'a 200230, b 199770 → 0.529; one-arm 0.2645, unsquared 0.115',
    'a 199230, b 200770 → 5.929; one-arm 2.9645, unsquared 0.385',
    'a 199710, b 200290 → 0.841; one-arm 0.4205, unsquared 0.145',
  ],
  'false-alarm-of-many': [
    'metrics 14 → 51.2325021; one-test 5, additive 70',
    'metrics 15 → 53.670877; one-test 5, additive 75',
    'metrics 15 → 53.670877; one-test 5, additive 75',
  ],
  'zero-failures-bound': [
    'trials 800 → 0.373766283; zero 0, one-over-n 0.125',
    'trials 1200 → 0.249333004; zero 0, one-over-n 0.0833333333',
    'trials 1000 → 0.299124955; zero 0, one-over-n 0.1',
  ],
  'trials-for-rare-harm': [
    'rate 12 → 2495; one-over-p 833.333333, half 578',
    'rate 20 → 1497; one-over-p 500, half 347',
    'rate 15 → 1996; one-over-p 666.666667, half 462',
  ],
  'blast-radius': [
    'traffic 50000, share 1, hours 6, before 2, after 6 → 120; all-errors 180, everyone 12000',
    'traffic 80000, share 2, hours 3, before 1, after 5 → 192; all-errors 240, everyone 9600',
    'traffic 40000, share 5, hours 3, before 0.5, after 2.5 → 120; all-errors 150, everyone 2400',
  ],
};
